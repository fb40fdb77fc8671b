import assert from 'node:assert/strict'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from 'node:test'
import { AwsV4Signer } from 'aws4fetch'
import S3rver from 's3rver'
import { later } from '#platform/clock'
import { sm3 } from '#platform/crypto'
import type { Files } from './index.ts'
import { FileMissing, openFiles } from './index.ts'

const credentials = { key: 'S3RVER', secret: 'S3RVER', region: 'cn-north-1' }

const inFolder = async (body: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-s3-'))
  await body(folder).finally(() => rm(folder, { recursive: true, force: true }))
}

const filesAt = (port: number, folder: string, bucket = 'gongkai'): Promise<Files> =>
  openFiles({
    place: { kind: 's3', bucket, endpoint: `http://127.0.0.1:${port}`, ...credentials },
    incoming: join(folder, 'incoming'),
  })

const withBucket = (body: (files: Files, folder: string, port: number) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const server = new S3rver({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory: join(folder, 'buckets'),
      configureBuckets: [{ name: 'gongkai', configs: [] }],
    })
    const { port } = await server.run()
    try {
      await body(await filesAt(port, folder), folder, port)
    } finally {
      await server.close()
    }
  })

/** A server that answers as it is told, for what a well-behaved store never shows. */
const withServer = (answer: RequestListener, body: (files: Files) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const server = createServer(answer)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    try {
      await body(await filesAt((server.address() as AddressInfo).port, folder))
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })

test('a bucket keeps files as a folder does', async () => {
  await withBucket(async (files, folder) => {
    const bytes = Buffer.from('0123456789'.repeat(20_000))
    const taken = await files.take(bytes, { name: '数据.txt' })
    await files.take(bytes, { name: '又一份.txt' })
    assert.deepEqual(await buffer(await files.open(taken.digest)), bytes)
    assert.equal(String(await buffer(await files.open(taken.digest, { start: 3, end: 5 }))), '345')
    assert.equal(await files.verify(taken.digest), 'sound')
    const raw = Buffer.from([0, 1, 2, 255])
    await files.putRaw(sm3(raw), Readable.from([raw]))
    const listed = await Array.fromAsync(files.list())
    assert.deepEqual(
      listed.map(({ digest, size }) => [digest, size]),
      [[taken.digest, bytes.length] as const, [sm3(raw), 4] as const].toSorted(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    )
    assert.deepEqual(await readdir(join(folder, 'incoming')), [])
  })
})

test('what is missing in a bucket is told as missing, and old objects are removed', async () => {
  await withBucket(async (files, folder, port) => {
    const { digest } = await files.take(Buffer.from('x'), { name: 'a.txt' })
    const now = new Date().toISOString()
    assert.equal(await files.removeOlder(digest, later(now, -60_000)), false)
    assert.equal(await files.removeOlder(digest, later(now, 60_000)), true)
    assert.equal(await files.removeOlder(digest, later(now, 60_000)), false)
    assert.equal(await files.verify(digest), 'missing')
    await assert.rejects(files.open(digest), FileMissing)
    const elsewhere = await filesAt(port, folder, 'no-such-bucket')
    await assert.rejects(elsewhere.take(Buffer.from('x'), { name: 'a.txt' }))
  })
})

test('a store that stumbles is asked again; one that refuses is not, and nothing secret is told', async () => {
  let asked = 0
  const stumbling: RequestListener = (_, response) => {
    asked += 1
    response.writeHead(asked < 3 ? 503 : 200).end()
  }
  await withServer(stumbling, async (files) => {
    await files.take(Buffer.from('x'), { name: 'a.txt' })
  })
  assert.equal(asked, 3)
  asked = 0
  const refusing: RequestListener = (_, response) => {
    asked += 1
    response.writeHead(403).end()
  }
  await withServer(refusing, async (files) => {
    await assert.rejects(files.take(Buffer.from('x'), { name: 'a.txt' }), (error: Error) => {
      assert.match(error.message, /状态 403/u)
      assert.doesNotMatch(JSON.stringify(error), /127\.0\.0\.1|S3RVER/u)
      return true
    })
  })
  assert.equal(asked, 1)
})

test('a long listing is read page by page', async () => {
  const entry = (digest: string) =>
    `<Contents><Key>objects/00/${digest}</Key><LastModified>2026-01-05T01:00:00.000Z</LastModified><Size>5</Size></Contents>`
  const [first, second] = [`00${'a'.repeat(62)}`, `00${'b'.repeat(62)}`]
  const paging: RequestListener = (request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams
    const ours = query.get('prefix') === 'objects/00/'
    const rest = query.get('continuation-token') === 'a+/='
    const page = rest ? entry(second) : `${entry(first)}<NextContinuationToken>a+/=</NextContinuationToken>`
    response.end(`<ListBucketResult>${ours ? page : ''}</ListBucketResult>`)
  }
  await withServer(paging, async (files) => {
    const at = '2026-01-05T01:00:00.000Z'
    assert.deepEqual(await Array.fromAsync(files.list()), [
      { digest: first, size: 5, at },
      { digest: second, size: 5, at },
    ])
  })
})

// s3rver takes any signature of version 4, so the signature is held against the example Amazon publishes (sig-v4-header-based-auth, GET Object)
test('requests are signed as Amazon says', async () => {
  const signer = new AwsV4Signer({
    url: 'https://examplebucket.s3.amazonaws.com/test.txt',
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    service: 's3',
    region: 'us-east-1',
    datetime: '20130524T000000Z',
    headers: {
      range: 'bytes=0-9',
      'x-amz-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    },
    allHeaders: true,
  })
  assert.equal(await signer.signature(), 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41')
})
