// Builds the page into dist/: one script, one style sheet and the fonts with hashed names, and index.html that names them. The
// same sources give the same bytes. `node build.mjs [FOLDER]` writes elsewhere. Tested by tests/web/build_test.mjs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

export async function buildPage(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const result = await build({
    absWorkingDir: here,
    entryPoints: ["src/main.ts", "src/style/main.css"],
    outdir: folder,
    entryNames: "assets/[name]-[hash]",
    assetNames: "assets/[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome105", "firefox110", "safari16"],
    charset: "utf8",
    legalComments: "none",
    loader: { ".woff2": "file" },
    publicPath: "/",
    metafile: true,
    logLevel: "warning",
  });
  const built = Object.entries(result.metafile.outputs);
  const madeFrom = (entry) => {
    const [path] = built.find(([, output]) => output.entryPoint === entry);
    return `/${relative(folder, resolve(here, path))}`;
  };
  const fonts = built.map(([path]) => relative(folder, resolve(here, path))).filter((path) => path.endsWith(".woff2"));
  const html = readFileSync(join(here, "src/index.html"), "utf8")
    .replace("SCRIPT", madeFrom("src/main.ts"))
    .replace("STYLE", madeFrom("src/style/main.css"))
    .replace("FONT", `/${fonts.find((path) => path.includes("latin-400-normal"))}`);
  writeFileSync(join(folder, "index.html"), html);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPage(resolve(process.argv[2] ?? join(here, "dist")));
}
