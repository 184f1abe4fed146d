"""An archive on a PostgreSQL server: what is of such an archive alone. The tests of the other files run over one too."""
import os
import random
import subprocess
import threading
import time
import unittest

import postgres_server
from case import Case, program, reading

QUESTIONS = ("schipper", "SCHIPPERS", "belgie", "België", "de", '"de boeren"', '"boer wachten"', "boer* NOT regen", "wacht*", "schippers*",
             "boeren OR regen", "(boeren OR regen) -Kanaal", "boeren NEAR/2 schippers", "boeren NEAR/0 wachten", "NEAR(regen boeren \"de dijk\", 4)",
             "wachten NOT (boeren NEAR/1 dijk)", "één", "zoë’s", "F-16", "2018", "a12", "niets", "wachtende*", "ministers", "ministerie", "het water")
SAID = ("er zijn te weinig schippers", "de boeren wachten op schippers in België", "de regen blijft en de boeren wachten bij de dijk",
        "Zoë’s boer van het Kanaal wacht op één F-16 langs de A12", "wachtenden hopen sinds 2018 op regen", "de minister en het ministerie wachten",
        "de ministers zwijgen", "het water staat hoog, de boer staat laag en niemand wacht", "op de dijk lopen boeren; regen valt")


class Postgres(Case):
    def setUp(self):
        super().setUp()
        self.base = os.environ["VOLGENS_TEST_POSTGRES"]

    def refused(self, uri, *args, env=None):
        result = subprocess.run([program.path(), *(args or ("search", "x")), "--archive", uri], capture_output=True, env=env, cwd=self.folder, check=False)
        self.assertEqual(result.returncode, 2, result)
        err = result.stderr.decode()
        self.assertEqual(err.count("\n"), 1, err)
        self.assertNotIn("geheim", err)
        return err

    def test_the_same_questions_have_the_same_answers_as_in_a_file(self):
        path = self.readings([reading(number, words=words, date=f"2019-0{1 + number % 9}-01") for number, words in enumerate(SAID)])
        self.run_in_folder("import", "--readings", path, "--archive", "news.volgens")
        subprocess.run([program.path(), "import", "--quiet", "--readings", path, "--archive", "file.volgens"], cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        for question in QUESTIONS:
            for where in ("statement", "article"):
                args = ["search", "--in", where, "--format", "jsonl", "--limit", "0", "--", question]
                given = [subprocess.run([program.path(), *args[:1], "--archive", archive, *args[1:]], cwd=self.folder, capture_output=True, check=False).stdout
                         for archive in (program.archive("news.volgens", self.folder), "file.volgens")]
                self.assertEqual(*given, question)

    def test_no_server(self):
        self.assertIn("cannot be reached (", self.refused("postgresql://piet:geheim@/krant?host=/nergens"))
        self.assertIn("cannot be reached (", self.refused("postgres://piet:geheim@127.0.0.1:1/krant"))
        self.assertIn("write postgresql://", self.refused("postgres://piet:geheim@host/krant?geen=geheim"))
        self.refused("postgres://piet:ge@heim@host.invalid/krant")

    def test_no_archive(self):
        self.assertIn("there is no archive in this database", self.refused(program.archive("leeg", self.folder)))
        self.refused(program.archive("leeg", self.folder), "reread")
        self.assertIn("does not exist", self.refused(self.base.replace("/postgres?", "/nergens?")))
        self.assertIn("has no schema", self.refused(self.base + "&options=-csearch_path%3Dnergens", "import", "--readings", self.readings([reading(1)])))

    def test_the_tables_of_another_program_are_left_alone(self):
        uri = program.archive("vreemd", self.folder)
        postgres_server.sql(uri, "CREATE TABLE article(x int)")
        self.assertIn("holds the tables of another program", self.refused(uri, "import", "--readings", self.readings([reading(1)])))
        self.assertEqual(postgres_server.sql(uri, "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"), "1\n")

    def test_a_newer_archive_and_a_spoilt_one(self):
        self.archive_of([reading(1)])
        uri = program.archive("news.volgens", self.folder)
        postgres_server.sql(uri, "UPDATE volgens_archive SET version = 99")
        self.assertIn("was made by a newer volgens", self.refused(uri))
        postgres_server.sql(uri, "UPDATE volgens_archive SET version = 4; DROP TABLE statement_index")
        self.assertIn("is damaged", self.refused(uri))

    def test_users_with_a_password_and_without_rights(self):
        with postgres_server.running("password_encryption=scram-sha-256") as folder:
            owner = postgres_server.address(folder)
            postgres_server.sql(owner, "CREATE ROLE piet LOGIN PASSWORD 'geheim'")
            subprocess.run([program.path(), "import", "--quiet", "--readings", self.readings([reading(1)]), "--archive", owner], check=True, stdout=subprocess.DEVNULL)
            rules = f"{folder}/data/pg_hba.conf"
            with open(rules, "w", encoding="utf-8") as file:
                file.write("local all volgens trust\nlocal all all scram-sha-256\n")
            postgres_server.sql(owner, "SELECT pg_reload_conf()")
            time.sleep(0.3)
            piet = owner.replace("volgens@", "piet:geheim@")
            self.assertIn("lets this user not in", self.refused(owner.replace("volgens@", "piet:geheim2@")))
            self.assertIn("asks for a password", self.refused(owner.replace("volgens@", "piet@"), env={"PATH": "", "HOME": str(self.folder)}))
            self.assertIn("does not allow this", self.refused(piet, "search", "schippers"))
            postgres_server.sql(owner, "GRANT SELECT ON ALL TABLES IN SCHEMA public TO piet")
            self.assertEqual(subprocess.run([program.path(), "search", "schippers", "--archive", piet], stdout=subprocess.DEVNULL, check=False).returncode, 0)
            self.assertIn("does not allow this", self.refused(piet, "person", "rename", "#1", "Eva"))

    def test_one_writes_at_a_time(self):
        path = self.readings([reading(number, words=f"het getal {number} is") for number in range(400)])
        commands = [program.command("import", "--quiet", "--readings", path, "--archive", "news.volgens", cwd=self.folder) for _ in range(3)]
        for process in [subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for command in commands]:
            self.assertIn(process.wait(), (0, 1), process.stderr.read())
            process.stderr.close()
        self.assertEqual(self.sql("SELECT count(*), count(DISTINCT id), max(key) FROM article"), ["400", "400", "400"])

    def test_a_server_that_ends_the_connection_loses_nothing(self):
        path = self.readings([reading(number, words=f"het getal {number} is") for number in range(2000)])
        chance, uri = random.Random(4), program.archive("news.volgens", self.folder)
        for _ in range(3):
            process = subprocess.Popen([program.path(), "import", "--quiet", "--readings", path, "--archive", uri], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            ender = threading.Timer(chance.uniform(0.1, 0.6), postgres_server.sql, (
                self.base, "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'volgens'"))
            ender.start()
            err = process.communicate()[1].decode()
            ender.join()
            self.assertIn(process.returncode, (0, 1, 2), err)
            if process.returncode == 2:
                self.assertEqual(err.count("\n"), 1, err)
        self.run_in_folder("import", "--quiet", "--readings", path, "--archive", "whole.volgens")
        subprocess.run([program.path(), "import", "--quiet", "--readings", path, "--archive", uri], check=False, stdout=subprocess.DEVNULL)
        self.assertEqual(*[self.run_in_folder("export", "--archive", name)[0] for name in ("news.volgens", "whole.volgens")])

    def test_bytes_that_a_server_does_not_keep(self):
        strange = reading(1, words="er staat een \u0000 in")
        self.archive_of([strange])
        self.assertEqual(self.run_in_folder("search", "staat", "--archive", "news.volgens")[1], "")
        result = subprocess.run([program.path(), "person", b"\xff\xfe", "--archive", program.archive("news.volgens", self.folder)], capture_output=True, check=False)
        self.assertEqual(result.returncode, 1, result.stderr)


if __name__ == "__main__":
    unittest.main()
