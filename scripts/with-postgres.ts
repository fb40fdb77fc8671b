/** Runs a command beside a throw-away PostgreSQL: node scripts/with-postgres.ts -- COMMAND ARGUMENT… */
import { spawn, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

const say = (sentence: string): void => {
  process.stderr.write(`${sentence}\n`)
}

const fail = (sentence: string): never => {
  say(sentence)
  process.exit(1)
}

const debian = '/usr/lib/postgresql'

/** The folder of initdb and pg_ctl: the newest of Debian's, or one on the path. */
const findPrograms = (): string | undefined => {
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ]
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')))
}

const idOf = (option: '-u' | '-g', user: string): number | undefined => {
  const { status, stdout } = spawnSync('id', [option, user], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

/** PostgreSQL refuses to run as root; then another user of the machine lends its name. */
const findUser = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  for (const user of ['postgres', 'nobody']) {
    const [uid, gid] = [idOf('-u', user), idOf('-g', user)]
    if (uid !== undefined && gid !== undefined) return { uid, gid }
  }
  return fail('PostgreSQL 不能由 root 运行，这台机器上也没有 postgres 或者 nobody 用户。')
}

const freePort = async (): Promise<number> => {
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => {
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  return promise
}

const programs =
  findPrograms() ??
  fail('找不到 PostgreSQL 的程序（initdb、pg_ctl）。请先安装，例如 apt-get install postgresql。')
const [command = fail('用法：node scripts/with-postgres.ts -- 命令 参数…'), ...args] = process.argv
  .slice(2)
  .filter((arg, index) => index > 0 || arg !== '--')

const user = findUser()
const folder = mkdtempSync(join(tmpdir(), 'gongkai-postgres-'))
if (user) chownSync(folder, user.uid, user.gid)
const data = join(folder, 'data')

const program = (name: string, options: readonly string[]): boolean => {
  const { status, stdout, stderr } = spawnSync(join(programs, name), options, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: programs, LANG: 'C.UTF-8', TZ: 'UTC' },
    // The server inherits nothing of ours that would keep a pipe open.
    stdio: name === 'pg_ctl' ? 'ignore' : 'pipe',
    ...user,
  })
  if (status !== 0) say(`${name}: ${stdout}${stderr}`)
  return status === 0
}

const remove = (): void => {
  if (existsSync(join(data, 'postmaster.pid')))
    program('pg_ctl', ['stop', '-D', data, '-m', 'immediate', '-w'])
  rmSync(folder, { recursive: true, force: true })
}
process.once('exit', remove)

/** Nothing here outlives the command, so nothing waits for the disk. */
const settings = (port: number): string =>
  [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    `-c unix_socket_directories=${folder}`,
    '-c fsync=off',
    '-c synchronous_commit=off',
    '-c full_page_writes=off',
    '-c max_connections=300',
  ].join(' ')

const start = async (): Promise<number> => {
  const made = program('initdb', [
    '-D',
    data,
    '-U',
    'gongkai',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '-N',
  ])
  if (!made) return fail('PostgreSQL 建库失败。')
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const port = await freePort()
    if (program('pg_ctl', ['start', '-D', data, '-l', join(folder, 'log'), '-w', '-o', settings(port)]))
      return port
  }
  return fail('PostgreSQL 启动失败。')
}

const port = await start()
const child = spawn(command, args, {
  stdio: 'inherit',
  env: { ...process.env, TEST_DATABASE_URL: `postgres://gongkai@127.0.0.1:${port}/postgres` },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    child.kill(signal)
  })
child.once('error', (error) => {
  fail(`运行不了 ${command}：${error.message}`)
})
child.once('exit', (code) => {
  process.exit(code ?? 1)
})
