/** Where stored files are: a folder of this machine, or a bucket of an S3-compatible store. */
export type FilePlace =
  | { readonly kind: 'disk'; readonly folder: string }
  | {
      readonly kind: 's3'
      readonly bucket: string
      readonly endpoint: string
      readonly region: string
      readonly key: string
      readonly secret: string
    }

export interface S3Credentials {
  readonly key: string | undefined
  readonly secret: string | undefined
}

/** The place, or which setting is wrong and what it should be. */
export type FilePlaceRead =
  | { readonly ok: true; readonly place: FilePlace }
  | { readonly ok: false; readonly setting: string; readonly message: string }

const shape =
  '应当是 disk:文件夹，或者 s3://存储桶?endpoint=https://地址&region=区域，例如 disk:data/files；密钥不写在这里，写在 GONGKAI_S3_KEY 和 GONGKAI_S3_SECRET 里'

const wrong = (setting: string, message: string): FilePlaceRead => ({ ok: false, setting, message })

const bucketIn = (text: string): Omit<Extract<FilePlace, { kind: 's3' }>, 'key' | 'secret'> | undefined => {
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, username, pathname, searchParams } = new URL(text)
  const endpoint = searchParams.get('endpoint') ?? ''
  const known = [...searchParams.keys()].every((name) => name === 'endpoint' || name === 'region')
  if (protocol !== 's3:' || hostname === '' || username !== '' || !['', '/'].includes(pathname) || !known)
    return undefined
  if (!/^https?:\/\//u.test(endpoint) || !URL.canParse(endpoint)) return undefined
  return { kind: 's3', bucket: hostname, endpoint, region: searchParams.get('region') ?? 'us-east-1' }
}

/** Reads GONGKAI_FILES with the credentials that stand apart from it. Messages never repeat a value. */
export const filePlaceOf = (text: string, { key, secret }: S3Credentials): FilePlaceRead => {
  const [, folder] = /^disk:(.+)$/u.exec(text) ?? []
  if (folder !== undefined) return { ok: true, place: { kind: 'disk', folder } }
  const bucket = bucketIn(text)
  if (bucket === undefined) return wrong('GONGKAI_FILES', shape)
  if (key === undefined) return wrong('GONGKAI_S3_KEY', '没有设置：文件存在 s3 上时要有访问密钥的编号')
  if (secret === undefined) return wrong('GONGKAI_S3_SECRET', '没有设置：文件存在 s3 上时要有访问密钥')
  return { ok: true, place: { ...bucket, key, secret } }
}
