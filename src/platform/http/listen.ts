import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

export type Listening =
  { readonly ok: true; readonly url: string } | { readonly ok: false; readonly sentence: string }

const refusals: Readonly<Record<string, (port: number, host: string) => string>> = {
  EADDRINUSE: (port) => `端口 ${port} 已被占用，请先停掉占用它的程序，或者换一个端口：PORT=${port + 1}。`,
  EACCES: (port) => `没有权限使用端口 ${port}，请换一个 1024 以上的端口，例如 PORT=8420。`,
  EADDRNOTAVAIL: (_, host) => `本机没有地址 ${host}，请把 HOST 改为 127.0.0.1 或者 0.0.0.0。`,
  ENOTFOUND: (_, host) => `找不到地址 ${host}，请把 HOST 改为 127.0.0.1 或者 0.0.0.0。`,
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

const urlOf = (address: AddressInfo | string | null): string => {
  if (address === null || typeof address === 'string') return address ?? ''
  const host = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(address.address) ? 'localhost' : address.address
  return `http://${host}:${address.port}`
}

/** Opens the door. What can go wrong with a port or address comes back as one Chinese sentence. */
export const listen = async (app: FastifyInstance, host: string, port: number): Promise<Listening> => {
  try {
    await app.listen({ host, port, listenTextResolver: (address) => `listening at ${address}` })
  } catch (error) {
    const refusal = refusals[codeOf(error)]
    if (!refusal) throw error
    return { ok: false, sentence: refusal(port, host) }
  }
  return { ok: true, url: urlOf(app.server.address()) }
}

/** On SIGTERM or SIGINT: no new requests, those running finish (ten seconds at most), then the process ends. */
export const stopOnSignals = (app: FastifyInstance): void => {
  const stop = () => {
    setTimeout(() => process.exit(1), 10_000).unref()
    void app.close().then(() => process.exit(0))
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop)
}
