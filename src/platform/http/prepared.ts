import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** An answer made once and sent many times: its bytes, compressed beforehand, and a name for each. */
export interface Prepared {
  readonly type: string
  readonly etag: string
  readonly plain: Buffer
  readonly br: Buffer | null
  readonly gzip: Buffer | null
  readonly disposition?: string
  /** Headers of the request the answer depends on, where it is more than how it is compressed. */
  readonly vary?: string
}

/** Below this, compression costs more than it saves; archives are compressed already. */
const worthCompressing = (type: string, bytes: Buffer) =>
  bytes.length > 1024 && /^text\/|json|xml/u.test(type) && !type.includes('openxml')

const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })

/**
 * Makes an answer ready: `type` is its content type; `fileName`, when given, has it saved, not shown; `plainly` leaves
 * it uncompressed, for one that is not sent.
 */
export const prepare = (
  type: string,
  body: string | Uint8Array,
  fileName?: string,
  plainly = false,
): Prepared => {
  const plain = Buffer.from(body)
  const compress = !plainly && worthCompressing(type, plain)
  return {
    type,
    etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
    plain,
    br: compress ? brotli(plain) : null,
    gzip: compress ? gzipSync(plain) : null,
    ...(fileName === undefined ? {} : { disposition: attachment(fileName) }),
  }
}

/** A Content-Disposition that keeps a Chinese file name (RFC 6266). */
export const attachment = (fileName: string): string =>
  `attachment; filename="report${/\.\w+$/u.exec(fileName)?.[0] ?? ''}"; filename*=UTF-8''${encodeURIComponent(fileName)}`

const choose = (accept: string, answer: Prepared): ['br' | 'gzip' | null, Buffer] => {
  if (answer.br && /\bbr\b(?!;q=0)/u.test(accept)) return ['br', answer.br]
  if (answer.gzip && /\bgzip\b(?!;q=0)/u.test(accept)) return ['gzip', answer.gzip]
  return [null, answer.plain]
}

/** Sends a prepared answer in the best encoding the browser takes; the browser asks again with its etag. */
export const sendPrepared = (
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Prepared,
): FastifyReply => {
  const accept = request.headers['accept-encoding']
  const [encoding, bytes] = choose(typeof accept === 'string' ? accept : '', answer)
  reply.header('content-type', answer.type)
  reply.header('etag', `"${answer.etag}${encoding ?? ''}"`)
  reply.header('cache-control', 'no-cache')
  reply.header('vary', answer.vary ?? 'accept-encoding')
  if (encoding !== null) reply.header('content-encoding', encoding)
  if (answer.disposition !== undefined) reply.header('content-disposition', answer.disposition)
  return reply.send(bytes)
}
