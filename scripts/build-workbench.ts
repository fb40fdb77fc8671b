/**
 * Builds the staff application into dist/workbench: node scripts/build-workbench.ts
 * `npm start` and `npm run demo` call ensureWorkbench, which builds only when the sources have changed.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compressFiles } from './workbench/compress.ts'
import { sourcesDigest } from './workbench/digest.ts'
import { firstLoads, largestFirstLoad } from './workbench/sizes.ts'

const root = join(import.meta.dirname, '..')
const built = join(root, 'dist/workbench')
const digestFile = 'sources.digest'

const isCurrent = (digest: string): boolean => {
  const file = join(built, digestFile)
  return existsSync(file) && readFileSync(file, 'utf8') === digest
}

/** What the caller says a line of progress with. */
type Say = (sentence: string) => void

/**
 * Sees to it that dist/workbench is what the sources say, and gives that folder. Deciding takes milliseconds;
 * building some seconds, in a process of its own, so that the server never loads the bundler. Throws an Error with
 * a Chinese sentence when the build fails.
 */
export const ensureWorkbench = async ({ say }: { readonly say: Say }): Promise<string> => {
  if (isCurrent(sourcesDigest(root))) return built
  say('正在构建工作台（只在第一次启动或者程序更新以后需要，约 10 秒）…')
  const child = spawn(process.execPath, [import.meta.filename], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  })
  let told = ''
  child.stdout.on('data', (bytes: Buffer) => (told += bytes.toString('utf8')))
  child.stderr.on('data', (bytes: Buffer) => (told += bytes.toString('utf8')))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`工作台没有构建成功。请先运行 npm install 装全依赖，再试一次。\n${told}`)
  say(told.trimEnd().split('\n').at(-1) ?? '')
  return built
}

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`

/** Bundles into a folder and says what each screen costs; throws when one is too large. Gives the largest. */
const bundleInto = async (folder: string, say: Say): Promise<number> => {
  const { build } = await import('vite')
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn', build: { outDir: folder } })
  const loads = firstLoads(folder)
  for (const { screen, bytes } of loads) say(`${kilobytes(bytes).padStart(8)}  ${screen}`)
  const over = loads.filter(({ bytes }) => bytes > largestFirstLoad).map(({ screen }) => screen)
  if (over.length > 0)
    throw new Error(`首屏不得超过 ${kilobytes(largestFirstLoad)}（gzip）：${over.join('、')}`)
  return Math.max(...loads.map(({ bytes }) => bytes))
}

/** Puts a build in its place; where another process was faster with the same, its one stays. */
const swapIn = (fresh: string, digest: string): void => {
  try {
    rmSync(built, { recursive: true, force: true })
    renameSync(fresh, built)
  } catch (error) {
    if (!isCurrent(digest)) throw error
  }
}

/** Builds beside the old one and swaps, so that a server that runs is never without its files. */
const build = async (say: Say): Promise<void> => {
  const started = performance.now()
  const digest = sourcesDigest(root)
  const fresh = join(root, `dist/.workbench-${process.pid}`)
  try {
    const most = await bundleInto(fresh, say)
    compressFiles(fresh)
    writeFileSync(join(fresh, digestFile), digest)
    swapIn(fresh, digest)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    say(`工作台已经构建：用时 ${seconds} 秒，首屏至多 ${kilobytes(most)}（gzip）。`)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const sayIt: Say = (sentence) => {
  process.stdout.write(`${sentence}\n`)
}

/** Behind `npm start` and `npm run demo`: only when the sources have changed since. */
const whenDue = process.argv.includes('--when-due')

if (import.meta.main && !(whenDue && isCurrent(sourcesDigest(root)))) {
  if (whenDue) sayIt('正在构建工作台（只在第一次启动或者程序更新以后需要，约 10 秒）…')
  await build(sayIt)
}
