import { setTimeout as wait } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'

/** A bucket of an S3-compatible store. */
export interface S3Place {
  readonly bucket: string
  /** `https://host[:port]`; the bucket is put behind it as a path. */
  readonly endpoint: string
  readonly region: string
  readonly key: string
  readonly secret: string
}

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Key and query, behind the bucket. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  /** Made anew for each attempt. */
  readonly body?: () => Promise<Blob>
  /** Milliseconds until the answer begins. */
  readonly patience: number
}

/** The store did not do what was asked. The message has no address and no key in it. */
class S3Failed extends Error {
  override readonly name = 'S3Failed'
  readonly status: number

  constructor(status: number, options?: ErrorOptions) {
    super(`文件存储没有完成操作（${status === 0 ? '连不上' : `状态 ${status}`}）`, options)
    this.status = status
  }
}

/** Waits before the second and the third attempt, in milliseconds. All requests may be repeated. */
const pauses = [200, 1000]

const passing = (status: number): boolean => status === 0 || status === 429 || status >= 500

/** Sends signed requests (SigV4) to a bucket. Answers 404 as well as 2xx; throws S3Failed for the rest. */
export const s3Requests = ({ bucket, endpoint, region, key, secret }: S3Place) => {
  const client = new AwsClient({ accessKeyId: key, secretAccessKey: secret, service: 's3', region })
  const root = `${endpoint.replace(/\/+$/u, '')}/${bucket}/`

  const once = async ({ method, path, headers, body, patience }: S3Request): Promise<Response> => {
    const signed = await client.sign(root + path, { method, headers: { ...headers } })
    const controller = new AbortController()
    const timer = setTimeout(() => {
      controller.abort()
    }, patience)
    try {
      const content = body === undefined ? {} : { body: await body() }
      const { url, headers: sealed } = signed
      return await fetch(url, { method, headers: sealed, signal: controller.signal, ...content })
    } catch (cause) {
      throw new S3Failed(0, { cause })
    } finally {
      clearTimeout(timer)
    }
  }

  const attempt = async (request: S3Request): Promise<Response> => {
    const response = await once(request)
    if (response.ok || response.status === 404) return response
    await response.body?.cancel()
    throw new S3Failed(response.status)
  }

  return async (request: S3Request): Promise<Response> => {
    for (const pause of pauses)
      try {
        return await attempt(request)
      } catch (error) {
        if (!(error instanceof S3Failed) || !passing(error.status)) throw error
        await wait(pause)
      }
    return attempt(request)
  }
}
