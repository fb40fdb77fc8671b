import assert from 'node:assert/strict'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FetchBounds } from './index.ts'
import { FetchError, fetchWithin } from './index.ts'
import { isPublicAddress } from './public-address.ts'

const bounds = { timeoutMs: 5000, mostBytes: 100_000 }

/** A server of this test on a free port; gives its host. */
const serve = async (t: TestContext, answer: RequestListener): Promise<string> => {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `127.0.0.1:${String((server.address() as AddressInfo).port)}`
}

const failure = async (address: string, more: Partial<FetchBounds> = {}): Promise<string> => {
  try {
    await fetchWithin(address, { ...bounds, ...more })
    return 'fetched'
  } catch (error) {
    assert.ok(error instanceof FetchError, String(error))
    return error.failure
  }
}

test('addresses of the open internet are told from all others', () => {
  for (const open of ['1.1.1.1', '114.114.114.114', '223.5.5.5', '2400:3200::1', '2606:4700::1111'])
    assert.equal(isPublicAddress(open), true, open)
  for (const inner of [
    ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.9.9.9', '169.254.169.254'],
    ...[
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '192.0.0.1',
      '198.18.0.1',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...['::', '::1', '::ffff:127.0.0.1', '::ffff:10.0.0.1', 'fc00::1', 'fd00:ec2::254', 'fe80::1', 'ff02::1'],
    ...['64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', '2001:db8::1', 'fec0::1', 'nonsense', ''],
  ])
    assert.equal(isPublicAddress(inner), false, inner)
})

test('nothing of this machine, an inner network or another scheme is asked', async () => {
  for (const inner of [
    ...['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://[::1]/'],
    ...['http://[::ffff:169.254.169.254]/', 'http://169.254.169.254/latest/meta-data/', 'http://10.0.0.1/'],
    ...['http://0/', 'http://localhost/', 'http://127.0.0.1:80/'],
  ])
    assert.equal(await failure(inner), 'inner', inner)
  for (const other of [
    ...['file:///etc/passwd', 'ftp://example.cn/', 'gopher://example.cn/', 'http://user:pass@example.cn/'],
    ...['http://example.cn:22/', 'data:text/plain,x'],
  ])
    assert.equal(await failure(other), 'scheme', other)
  assert.equal(await failure('http://'), 'address')
})

test('a name that leads inwards, at once or among others, is refused, and asked only once', async () => {
  let asked = 0
  const leadingTo = (...list: readonly string[]): NonNullable<FetchBounds['resolve']> =>
    ((
      _: string,
      __: unknown,
      answer: (error: null, found: { address: string; family: number }[]) => void,
    ) => {
      asked += 1
      answer(
        null,
        list.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }) as never
  assert.equal(await failure('http://rebind.example/', { resolve: leadingTo('192.168.0.1') }), 'inner')
  assert.equal(
    await failure('http://rebind.example/', { resolve: leadingTo('1.1.1.1', '127.0.0.1') }),
    'inner',
  )
  assert.equal(await failure('http://rebind.example/', { resolve: leadingTo('::1') }), 'inner')
  assert.equal(asked, 3)
})

test('an allowed host is fetched, with redirects, packed or not', async (t) => {
  const host = await serve(t, (request, response) => {
    if (request.url === '/packed')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('公开'))
    else if (request.url === '/br')
      response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('公开'))
    else if (request.url === '/from') response.writeHead(302, { location: '/packed' }).end()
    else response.writeHead(404).end(request.headers['user-agent'])
  })
  const within = { ...bounds, allow: [host] }
  const packed = await fetchWithin(`http://${host}/from`, within)
  assert.deepEqual(
    [packed.status, packed.bytes.toString(), packed.finalUrl],
    [200, '公开', `http://${host}/packed`],
  )
  assert.equal((await fetchWithin(`http://${host}/br`, within)).bytes.toString(), '公开')
  const missing = await fetchWithin(`http://${host}/nowhere`, within)
  assert.equal(missing.status, 404)
  assert.match(missing.bytes.toString(), /gongkai/u)
  const head = await fetchWithin(`http://${host}/nowhere`, { ...within, method: 'HEAD' })
  assert.deepEqual([head.status, head.bytes.length], [404, 0])
})

test('a redirect leads neither inwards, nor round and round, nor off the site', async (t) => {
  let asked = 0
  const inner = await serve(t, (_, response) => {
    asked += 1
    response.end('secret')
  })
  const host = await serve(t, (request, response) => {
    const to =
      request.url === '/inner'
        ? `http://${inner}/`
        : request.url === '/file'
          ? 'file:///etc/passwd'
          : '/round'
    response.writeHead(301, { location: to }).end()
  })
  const allow = [host]
  assert.equal(await failure(`http://${host}/inner`, { allow }), 'scheme')
  assert.equal(await failure(`http://${host}/file`, { allow }), 'scheme')
  assert.equal(await failure(`http://${host}/round`, { allow }), 'redirects')
  const off = { allow: [host, inner], follow: (to: URL) => to.host === host }
  assert.equal(await failure(`http://${host}/inner`, off), 'elsewhere')
  assert.equal(asked, 0)
})

test('what is too large, too slow, too wordy or not what it says is given up', async (t) => {
  const host = await serve(t, (request, response) => {
    const bomb = gzipSync(Buffer.alloc(20_000_000))
    if (request.url === '/bomb') response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb)
    else if (request.url === '/long') response.writeHead(200, { 'content-length': '100001' }).write('x')
    else if (request.url === '/endless') {
      const more = setInterval(() => response.write(Buffer.alloc(50_000)), 1)
      response.on('close', () => {
        clearInterval(more)
      })
    } else if (request.url === '/heads') response.writeHead(200, { x: 'y'.repeat(40_000) }).end()
    else if (request.url === '/lie') response.writeHead(200, { 'content-encoding': 'gzip' }).end('not packed')
    else if (request.url === '/strange') response.writeHead(200, { 'content-encoding': 'compress' }).end('x')
    else response.writeHead(200).write('and then nothing')
  })
  const allow = [host]
  for (const large of ['bomb', 'long', 'endless', 'heads'])
    assert.equal(await failure(`http://${host}/${large}`, { allow }), 'too-large', large)
  for (const lie of ['lie', 'strange'])
    assert.equal(await failure(`http://${host}/${lie}`, { allow }), 'encoding', lie)
  assert.equal(await failure(`http://${host}/hang`, { allow, timeoutMs: 200 }), 'timeout')
})
