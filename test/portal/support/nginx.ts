import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const nginx = 'nginx'

/** Whether nginx is installed on this machine. */
export const hasNginx = (): boolean => spawnSync(nginx, ['-v']).status === 0

/** An nginx of its own, on a port of its own. */
export interface Nginx {
  readonly base: string
  readonly close: () => Promise<void>
}

/** A port nobody listens at. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'] as const

/**
 * Starts nginx with what stands in its `http` block, told where it is to listen and where it may keep things. Throws
 * with what nginx says where it does not like it.
 */
export const startNginx = async (written: (listen: string, place: string) => string): Promise<Nginx> => {
  const place = await mkdtemp(join(tmpdir(), 'gongkai-nginx-'))
  const port = await freePort()
  const config = join(place, 'nginx.conf')
  await writeFile(
    config,
    `daemon off; user ${userInfo().username}; worker_processes 1; pid ${join(place, 'pid')}; error_log ${join(place, 'log')};
     events {}
     http { include /etc/nginx/mime.types; access_log off;
       ${temporary.map((name) => `${name}_temp_path ${join(place, name)};`).join(' ')}
       ${written(`127.0.0.1:${port}`, place)} }`,
  )
  const child = spawn(nginx, ['-p', place, '-c', config], { stdio: 'ignore' })
  const close = async (): Promise<void> => {
    if (child.exitCode === null) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    await rm(place, { recursive: true, force: true })
  }
  const base = `http://127.0.0.1:${port}`
  const answers = () =>
    fetch(base).then(
      async (answer) => {
        await answer.body?.cancel()
        return true
      },
      () => false,
    )
  for (let tried = 0; tried < 200 && child.exitCode === null; tried++) {
    if (await answers()) return { base, close }
    await setTimeout(50)
  }
  const said = await readFile(join(place, 'log'), 'utf8').catch(() => '')
  await close()
  throw new Error(`nginx does not answer: ${said}`)
}
