// Builds the page into dist/: one script, one style sheet and the fonts with hashed names, and index.html that names them; text also
// compressed (.gz), as the server gives it out. The same sources give the same files. `node build.mjs [FOLDER]` writes elsewhere. Tested by tests/web/run.py.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));

export async function buildPage(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const result = await build({
    absWorkingDir: here,
    entryPoints: ["src/main.ts", "src/style/main.css", "src/icon.svg"],
    outdir: folder,
    entryNames: "assets/[name]-[hash]",
    assetNames: "assets/[name]-[hash]",
    bundle: true,
    minify: true,
    format: "esm",
    target: ["es2022", "chrome105", "firefox110", "safari16"],
    charset: "utf8",
    legalComments: "none",
    loader: { ".woff2": "file", ".svg": "copy" },
    publicPath: "/",
    metafile: true,
    logLevel: "warning",
  });
  const built = Object.entries(result.metafile.outputs);
  const named = (start, ending) => {
    const names = built.map(([path]) => relative(folder, resolve(here, path)));
    return `/${names.find((name) => name.startsWith(`assets/${start}`) && name.endsWith(ending))}`;
  };
  const html = readFileSync(join(here, "src/index.html"), "utf8")
    .replace("SCRIPT", named("main-", ".js"))
    .replace("STYLE", named("main-", ".css"))
    .replace("ICON", named("icon-", ".svg"))
    .replace("FONT", named("source-serif-4-latin-400-normal", ".woff2"));
  writeFileSync(join(folder, "index.html"), html);
  for (const name of ["index.html", ...readdirSync(join(folder, "assets")).map((name) => `assets/${name}`)]) {
    if (/\.(html|js|css|svg)$/.test(name)) {
      writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPage(resolve(process.argv[2] ?? join(here, "dist")));
}
