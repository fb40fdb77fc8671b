import { openAsBlob } from 'node:fs'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { pageOf } from './s3-list.ts'
import type { S3Place, S3Request } from './s3-request.ts'
import { s3Requests } from './s3-request.ts'
import type { Lying, Shelf } from './shelf.ts'
import { FileMissing } from './shelf.ts'

/** Patience in milliseconds: until an answer begins, and until a large file has gone up. */
const answering = 30_000
const uploading = 15 * 60_000

/** A bucket of an S3-compatible store as a shelf. A store shows an object only when all of it has arrived. */
export const s3Shelf = (place: S3Place): Shelf => {
  const request = s3Requests(place)
  const ask = (each: Omit<S3Request, 'patience'>) => request({ patience: answering, ...each })

  const look = async (key: string): Promise<Lying> => {
    const { status, headers } = await ask({ method: 'HEAD', path: key })
    if (status === 404) throw new FileMissing()
    const at = new Date(headers.get('last-modified') ?? '')
    return { key, size: Number(headers.get('content-length')), at }
  }

  const list = async function* (prefix: string): AsyncGenerator<Lying> {
    let next: string | undefined
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix })
      if (next !== undefined) query.set('continuation-token', next)
      const response = await ask({ method: 'GET', path: `?${query.toString()}` })
      const page = pageOf(await response.text())
      yield* page.objects
      next = page.next
    } while (next !== undefined)
  }

  return {
    look,
    list,
    adopt: async (key, path) => {
      const body = () => openAsBlob(path)
      const response = await request({ method: 'PUT', path: key, body, patience: uploading })
      await response.body?.cancel()
      if (response.status === 404) throw new FileMissing()
    },
    open: async (key, range) => {
      const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {}
      const { status, body } = await ask({ method: 'GET', path: key, headers })
      if (status === 404 || body === null) throw new FileMissing()
      return Readable.fromWeb(body as ReadableStream<Uint8Array>)
    },
    remove: async (key) => {
      const response = await ask({ method: 'DELETE', path: key })
      await response.body?.cancel()
    },
  }
}
