import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
  readonly bytes: Buffer
}

export interface RunOptions {
  readonly cwd?: string
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
}

const root = join(import.meta.dirname, '../../..')
const command = join(root, 'src/cli/main.ts')

/** A command lives for a second, most of it spent on reading the program: what Node made of that is kept. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled') }

const gather = async (stream: NodeJS.ReadableStream): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

/** Runs the real command with these arguments and waits for its end. */
export const gongkai = async (args: readonly string[], options: RunOptions = {}): Promise<Ran> => {
  const child = spawn(process.execPath, [command, ...args], {
    cwd: options.cwd,
    // FORCE_COLOR of whoever runs the tests must not colour what is piped.
    env: { ...compiled, ...process.env, FORCE_COLOR: undefined, ...options.env },
  })
  // A command that refuses its arguments need not read what it is sent.
  child.stdin.on('error', () => undefined).end(options.input ?? '')
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [bytes, err, code] = await Promise.all([gather(child.stdout), gather(child.stderr), closed])
  return { code, bytes, out: bytes.toString('utf8'), err: err.toString('utf8') }
}

/** A folder for one test file, gone afterwards. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-cli-'))
  after(() => rm(folder, { recursive: true, force: true }))
  return folder
}
