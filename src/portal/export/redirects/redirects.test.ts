import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createChecker } from '#modules/report-desk'
import { hadAddress, lostAddress } from '../../../../test/portal/support/old-addresses.ts'
import type { Open } from '../../../../test/portal/support/portal.ts'
import { base } from '../../../../test/portal/support/portal.ts'
import { attachText, withPortal } from '../../../../test/portal/support/with-portal.ts'
import { createSite, exportSite, shelve } from '../../index.ts'

const exportTo = (open: Open, folder: string) =>
  exportSite({
    portal: {
      site: createSite({ demo: false, base }),
      shelf: shelve([]).shelf,
      files: open.files,
      checker: createChecker(),
    },
    database: open.office.database,
    clock: open.office.now,
    folder,
    program: 'test',
    told: { begin: () => undefined, step: () => undefined },
  })

const withFolder = (name: string, body: (open: Open, folder: string) => Promise<void>): void => {
  withPortal(name, async (open) => {
    const parent = await mkdtemp(join(tmpdir(), 'gongkai-redirects-'))
    try {
      await body(open, join(parent, 'copy'))
      assert.deepEqual(await readdir(parent), ['copy'], 'nothing outside')
    } finally {
      await rm(parent, { recursive: true, force: true })
    }
  })
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

/** Every file of a copy with the digest of its bytes, the record of the export and the page with its moment aside. */
const contentOf = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter((name) => !name.startsWith('.') && name !== 'copy/index.html')
  return new Map(
    await Promise.all(
      files.map(async (name) => [name, hash('sha256', await readFile(join(folder, name)))] as const),
    ),
  )
}

withFolder('an old address is a small page that leads on without a script', async (open, folder) => {
  const { document, number } = await open.publish({ title: '旧站的通知' })
  const gone = await open.publish({ title: '要撤回的' })
  await open.deeds.withdraw('leader', gone.document)
  const pages = [
    ['/tzgg/201903/t1.html', 'tzgg/201903/t1.html'],
    ['/art/2019/3/5/', 'art/2019/3/5/index.html'],
    ['/show.jsp;a=b', 'show.jsp;a=b/index.html'],
    ['/%E9%80%9A%E7%9F%A5/1.HTM', '通知/1.HTM'],
  ] as const
  for (const [path] of pages) await hadAddress(open, document, path)
  await hadAddress(open, gone.document, '/gone.html')
  const { redirects } = await exportTo(open, folder)
  for (const [path, file] of pages) {
    const page = (await readFile(join(folder, file), 'utf8')).replaceAll('&#45;', '-')
    const [, refresh = ''] = /http-equiv="refresh" content="0; url=([^"]*)"/u.exec(page) ?? []
    const [, plain = ''] = /<a href="([^"]*)">打开新的网页<\/a>/u.exec(page) ?? []
    assert.equal(refresh, plain)
    assert.equal(join(file, '..', refresh), `documents/${number}/index.html`, path)
    assert.match(page, new RegExp(`<link rel="canonical" href="${base}/documents/${number}"`, 'u'))
    assert.match(page, /<meta name="robots" content="noindex"/u)
    assert.doesNotMatch(page, /<script|style=|\son\w+=/u)
  }
  const page = await readFile(join(folder, 'gone.html'), 'utf8')
  assert.match(page, /这份文件已经撤回/u)
  assert.doesNotMatch(page, /canonical/u)
  assert.deepEqual(redirects, ['旧网址：5个写成转到新地址的网页，5个在转址清单里。'])
})

/** Addresses that are no page, and why. */
const noPage = [
  ['/show.jsp?id=7', 'query'],
  ['/../../etc/passwd.html', 'name'],
  ['/a/%2e%2e/%2E%2E/%2e%2e/evil.html', 'name'],
  ['/..%2f..%2fevil.html', 'name'],
  ['/a%2Fb.html', 'name'],
  ['/a%5Cb.html', 'name'],
  ['//evil.example/a.html', 'name'],
  ['/%00.html', 'name'],
  ['/nul.html', 'name'],
  ['/a.%20/b.html', 'name'],
  ['/.htaccess', 'name'],
  ['/.gongkai-export/state.json', 'name'],
  ['/%B9%AB.html', 'name'],
  [`/${'a'.repeat(240)}.html`, 'name'],
  ['/DOCUMENTS/old/1.html', 'ours'],
  ['/policies/old.html', 'ours'],
  ['/x/a.html/b.html', 'within'],
] as const

/** Addresses the site answers itself, whatever an old site had there. */
const answered = [
  '/index.html',
  '/?id=3',
  '/documents/1',
  '/Documents/1/',
  '/documents/1/index.html',
  '/search?q=1',
  '/404.html',
  '/robots.txt',
  '/api/public/documents',
  '/API/x',
  '/workbench/x',
  '/files/01a223bf-b772-75f1-92ca-42103d0be81d/1.txt',
]

withFolder(
  'no old address takes the place of what the copy has, or leads out of its folder',
  async (open, folder) => {
    const file = await attachText(open)
    const { document } = await open.publish({ title: '旧站的通知', attachments: [file] })
    await exportTo(open, folder)
    const before = await contentOf(folder)
    await hadAddress(open, document, '/x/a.html')
    for (const path of [...noPage.map(([path]) => path), ...answered]) await hadAddress(open, document, path)
    const { redirects, problems } = await exportTo(open, folder)
    const after = new Map(await contentOf(folder))
    assert.ok(after.delete('x/a.html'))
    assert.deepEqual(after, before)
    const count = (why: string): number => noPage.filter(([, each]) => each === why).length
    assert.deepEqual(problems, [])
    assert.deepEqual(
      redirects.map((line) => Number(/\d+/u.exec(line)?.[0])).toSorted((a, b) => a - b),
      [1, count('within'), count('query'), count('ours'), count('name'), answered.length].toSorted(
        (a, b) => a - b,
      ),
    )
    const list = await readFile(join(folder, '.gongkai-export/old-addresses.nginx.conf'), 'utf8')
    for (const [path] of noPage) assert.ok(list.includes(`"${path}"`), path)
    for (const path of answered) assert.ok(!list.includes(`"${path}"`), path)
  },
)

withFolder('where an address means several documents people choose', async (open, folder) => {
  const [one, other] = [await open.publish({ title: '一' }), await open.publish({ title: '二' })]
  await hadAddress(open, one.document, '/a.html')
  await hadAddress(open, other.document, '/a.html', 'b.example')
  await hadAddress(open, one.document, '/News/1.html')
  await hadAddress(open, other.document, '/news/1.html')
  await hadAddress(open, one.document, '/same/1.html')
  await hadAddress(open, one.document, '/Same/1.html')
  const { redirects } = await exportTo(open, folder)
  for (const file of ['a.html', 'News/1.html', 'news/1.html']) {
    const page = await readFile(join(folder, file), 'utf8')
    assert.doesNotMatch(page, /refresh/u)
    for (const { number } of [one, other]) assert.match(page, new RegExp(`documents/${number}/index`, 'u'))
  }
  for (const file of ['same/1.html', 'Same/1.html'])
    assert.match(await readFile(join(folder, file), 'utf8'), /refresh/u)
  assert.match(redirects.join('\n'), /2个网页对应几份文件/u)
  const apache = await readFile(join(folder, '.gongkai-export/old-addresses.apache.txt'), 'utf8')
  assert.match(apache, new RegExp(`^b\\.example/a\\.html /documents/${other.number}/$`, 'mu'))
  assert.doesNotMatch(apache, /^\/a\.html/mu)
})

withFolder(
  'again: redirects that are gone go, and what stood in the way of others too',
  async (open, folder) => {
    const { document } = await open.publish({ title: '旧站的通知' })
    await hadAddress(open, document, '/old/1.html')
    await hadAddress(open, document, '/old/2.html')
    await hadAddress(open, document, '/x.html')
    await exportTo(open, folder)
    const same = await exportTo(open, folder)
    assert.deepEqual([same.written, same.removed], [0, 0])
    for (const path of ['/old/1.html', '/old/2.html', '/x.html']) await lostAddress(open, path)
    await hadAddress(open, document, '/x.html/y.html')
    await writeFile(join(folder, 'z'), '')
    await hadAddress(open, document, '/z/1.html')
    const again = await exportTo(open, folder)
    assert.equal(again.removed, 4)
    assert.ok(!(await readdir(folder)).includes('old'), 'with its folder')
    assert.ok(await isFile(join(folder, 'x.html/y.html')))
    assert.ok(await isFile(join(folder, 'z/1.html')))
    const list = await readFile(join(folder, '.gongkai-export/old-addresses.nginx.conf'), 'utf8')
    assert.doesNotMatch(list, /\/old\//u)
  },
)
