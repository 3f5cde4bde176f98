// Bundles the pages' styles and scripts into target/classes/static/assets.
//
//   node build.mjs                always builds
//   node build.mjs --if-changed   installs when the lock file changed, builds when a source changed (Maven calls this)
//
// Every file name carries a hash of its content, so browsers may keep it for ever; manifest.json says which name is today's.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', '..', '..', 'target', 'classes', 'static', 'assets');
const stamp = join(here, '..', '..', '..', 'target', 'frontend.stamp');
const manifest = join(out, 'manifest.json');
const onlyIfChanged = process.argv.includes('--if-changed');

install();
const sources = fingerprint([join(here, 'src'), join(here, 'build.mjs'), join(here, 'package-lock.json')]);
if (onlyIfChanged && existsSync(manifest) && read(stamp) === sources) {
  process.exit(0);
}
await bundle();
writeFileSync(stamp, sources);

function install() {
  const installed = join(here, 'node_modules', '.installed');
  const wanted = fingerprint([join(here, 'package-lock.json')]);
  if (read(installed) === wanted) {
    return;
  }
  // npm hands its own script over; started through node it needs no shell, on any system.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: here, stdio: 'inherit' })
    : spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
        cwd: here,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (result.status !== 0) {
    console.error('The front end’s packages could not be installed (npm ci). Is the npm registry within reach?');
    process.exit(result.status ?? 1);
  }
  writeFileSync(installed, wanted);
}

async function bundle() {
  const { build } = await import('esbuild');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const result = await build({
    absWorkingDir: here,
    entryPoints: ['site.js', 'site.css', 'diagram.js', 'form.js', 'strokes.js'].map((name) => join(here, 'src', name)),
    outdir: out,
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', 'chrome109', 'firefox115', 'safari16.4'],
    loader: { '.woff2': 'file' },
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    assetNames: '[name]-[hash]',
    legalComments: 'linked',
    metafile: true,
    logLevel: 'warning',
  });
  const names = {};
  for (const [file, { entryPoint, cssBundle }] of Object.entries(result.metafile.outputs)) {
    if (entryPoint) {
      names[basename(entryPoint)] = basename(file);
      if (cssBundle) {
        names[basename(entryPoint).replace(/\.js$/, '.css')] = basename(cssBundle);
      }
    }
  }
  writeFileSync(manifest, JSON.stringify(names, Object.keys(names).sort(), 2) + '\n');
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn).sort()) {
    hash.update(relative(here, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesIn(join(path, entry.name)));
  } catch (notADirectory) {
    if (notADirectory.code === 'ENOTDIR') {
      return [path];
    }
    throw notADirectory;
  }
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
