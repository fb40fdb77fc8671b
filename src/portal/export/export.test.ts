import assert from 'node:assert/strict'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createChecker } from '#modules/report-desk'
import { base } from '../../../test/portal/support/portal.ts'
import { clones } from '../../../test/portal/support/clones.ts'
import type { Open } from '../../../test/portal/support/portal.ts'
import { crawl, serveFolder } from '../../../test/portal/support/static-server.ts'
import { attachText, attack, withPortal } from '../../../test/portal/support/with-portal.ts'
import { createSite, exportSite, shelve } from '../index.ts'

const report = await readFile(new URL('../../../demo/reports/wuhu-2023.json', import.meta.url), 'utf8')

const told = { begin: () => undefined, step: () => undefined }

/** Exports an office into a folder. */
const exportTo = (open: Open, folder: string, how: { readonly step?: () => void } = {}) =>
  exportSite({
    portal: {
      site: createSite({ demo: false, base }),
      shelf: shelve([
        { name: 'wuhu-2023', text: report },
        { name: `evil"><script>../x`, text: report },
      ]).shelf,
      files: open.files,
      checker: createChecker(),
    },
    database: open.office.database,
    clock: open.office.now,
    folder,
    program: 'test',
    told: { ...told, ...how },
  })

const withFolder = (name: string, body: (open: Open, folder: string) => Promise<void>): void => {
  withPortal(name, async (open) => {
    const parent = await mkdtemp(join(tmpdir(), 'gongkai-export-'))
    try {
      await body(open, join(parent, 'copy'))
    } finally {
      await rm(parent, { recursive: true, force: true })
    }
  })
}

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted()

/** An office with one of each thing, and lists longer than a page, over two years. */
const fill = async (open: Open) => {
  const { publish, office, deeds } = open
  const hostile = await attachText(open, 'a<script>..%2f名 单.html.txt')
  const picture = await attachText(open, '图.txt', '图')
  const rule = await publish({
    kind: 'normative',
    title: '示例办法',
    documentNumber: '示医保发〔2026〕1号',
    fields: { effectiveOn: '2026-01-05', expiresOn: '2030-12-31' },
    attachments: [hostile, picture],
    body: `<p><a href="/documents/2">二</a><a href="/documents/999">没有的</a><a href="/workbench/">后台</a><a href="https://b.example/">外</a><a href="/files/${picture.file}">图</a><a href="${base}/disclosure">栏目</a></p>`,
  })
  await publish({
    kind: 'interpretation',
    title: '解读',
    interprets: [rule.document],
    fields: { form: 'text' },
  })
  office.pass(1)
  const first = await publish({ title: '第0号' })
  await clones(open, first.number, 22, (index) => `第${index + 1}号`)
  office.pass(24 * 365)
  const hostilePage = await publish({ title: attack, summary: attack, keywords: [attack] })
  await clones(open, hostilePage.number, 21, (index) => `新${index + 1}号`)
  office.pass(1)
  const gone = await publish({ title: '要撤回的' })
  await deeds.withdraw('leader', gone.document)
  return { rule, gone, hostile, picture }
}

withFolder(
  'a copy is whole: every link in it leads to a file of it, and none of it asks the server',
  async (open, folder) => {
    const { rule, gone, picture } = await fill(open)
    const copy = await exportTo(open, folder)
    assert.deepEqual([copy.problems, copy.removed, copy.unchanged], [[], 0, 0])
    const server = await serveFolder(folder)
    try {
      const { seen, outside, pages } = await crawl(server.base)
      assert.deepEqual(
        [...seen].filter(([, status]) => status !== 200),
        [],
      )
      assert.deepEqual([...new Set(outside.map((line) => line.split(' → ')[1]))].toSorted(), [
        'https://b.example/',
        `${base}/`,
      ])
      for (const [path, html] of pages) {
        if (path.endsWith('/report.html')) continue
        assert.match(html, /<p class="still">/u, path)
        assert.match(html, /http-equiv="Content-Security-Policy"/u, path)
        assert.match(html, /<meta name="SiteName"/u, path)
        assert.doesNotMatch(html, /<form|action=|after=|\/senior\?/u, path)
        assert.doesNotMatch(html, /<script(?! (?:src="[./]*assets\/|type="application\/ld\+json"))/u, path)
      }
      const numbers = (
        await open.office.ask((query) => query.selectFrom('publication').select('number').execute())
      ).map(({ number }) => number)
      const reached = numbers.filter((number) => seen.has(`/documents/${number}/index.html`))
      assert.deepEqual(
        reached,
        numbers.filter((number) => number !== gone.number),
        'every public document by links alone',
      )
      const page = pages.get(`/documents/${rule.number}/index.html`) ?? ''
      for (const [word, to] of [
        ['二', '../2/index.html'],
        ['没有的', '../../not-here/index.html'],
        ['后台', '../../not-here/index.html'],
        ['外', 'https://b.example/'],
        ['图', `../../files/${picture.file}/`],
      ] as const)
        assert.ok(
          new RegExp(`href="${to}[^"]*"[^>]*>${word}<`, 'u').test(page.replaceAll('&#45;', '-')),
          word,
        )
      const withdrawn = await (await fetch(`${server.base}/documents/${gone.number}/`)).text()
      assert.match(withdrawn, /这份文件已经撤回/u)
      assert.doesNotMatch(withdrawn, /要撤回的/u)
      for (const path of ['/404.html', '/not-here/', '/search/', '/feeds/', '/sitemap.xml', '/robots.txt'])
        assert.ok([200, 403, 404].includes((await fetch(server.base + path)).status))
      assert.match(await (await fetch(`${server.base}/404.html`)).text(), /href="\/disclosure/u)
      const list: unknown = await (await fetch(`${server.base}/api/public/documents.json`)).json()
      assert.equal((list as { rows: unknown[] }).rows.length, numbers.length - 1)
      const table = await (await fetch(`${server.base}/api/public/documents.csv`)).text()
      assert.equal(table.match(/编号/gu)?.length, 1)
      const data = await (await fetch(`${server.base}/api/public/documents/${rule.number}.json`)).json()
      assert.partialDeepStrictEqual(data, { number: rule.number, title: '示例办法' })
      assert.equal(
        await (
          await fetch(`${server.base}/fragments/${open.slug}.html`)
        )
          .text()
          .then((text) => text.includes('class="gongkai"')),
        true,
      )
    } finally {
      await server.close()
    }
  },
)

withFolder(
  'hostile names stay names: nothing is written outside, nothing is sent as a page',
  async (open, folder) => {
    await fill(open)
    await exportTo(open, folder)
    const names = await filesIn(folder)
    assert.ok(names.length > 100)
    for (const name of names) {
      assert.doesNotMatch(name, /[<>"'%\\|?*:\u0000-\u001F]|(?:^|\/)\.\.(?:\/|$)/u, name)
      if (/^(?:files|texts)\//u.test(name)) assert.match(name, /\.(?:txt|pdf|bin)$/u)
    }
    assert.ok(names.some((name) => name.startsWith('reports/evil~22~~3e~~3c~script')))
    assert.deepEqual(await readdir(join(folder, '..')), ['copy'])
  },
)

withFolder(
  'again: only what changed is written, what was withdrawn becomes its notice, what is left over goes',
  async (open, folder) => {
    const { rule, hostile } = await fill(open)
    await exportTo(open, folder)
    const before = new Map(
      await Promise.all(
        (await filesIn(folder)).map(
          async (name) => [name, (await stat(join(folder, name))).mtimeMs] as const,
        ),
      ),
    )
    const same = await exportTo(open, folder)
    assert.deepEqual([same.written, same.removed], [0, 0], 'nothing changed, nothing written')
    open.office.pass(1)
    const { number } = await open.publish({ title: '又一件' })
    await open.deeds.withdraw('leader', rule.document)
    await writeFile(join(folder, 'documents', 'stray.html'), 'x')
    await mkdir(join(folder, 'disclosure', 'closed', 'column'), { recursive: true })
    await writeFile(join(folder, 'disclosure', 'closed', 'column', 'index.html'), 'x')
    const again = await exportTo(open, folder)
    assert.ok(
      again.written > 0 && again.unchanged > 80,
      `${again.written} written, ${again.unchanged} unchanged`,
    )
    const after = await filesIn(folder)
    assert.ok(after.includes(`documents/${number}/index.html`))
    assert.ok(!after.some((name) => name.includes(hostile.file)), 'its files are gone')
    assert.match(
      await readFile(join(folder, `documents/${rule.number}/index.html`), 'utf8'),
      /这份文件已经撤回/u,
    )
    assert.ok(!after.includes('documents/stray.html'))
    await assert.rejects(stat(join(folder, 'disclosure/closed')), 'with its folder')
    const old = 'documents/30005/index.html'
    assert.equal((await stat(join(folder, old))).mtimeMs, before.get(old))
    assert.ok(!after.some((name) => name.includes('part-')))
  },
)

withFolder(
  'broken off it is taken up where it was; a folder of others is left alone',
  async (open, folder) => {
    await fill(open)
    let steps = 0
    const break_ = exportTo(open, folder, {
      step: () => {
        steps += 1
        if (steps === 2) throw new Error('pulled the plug')
      },
    })
    await assert.rejects(break_, /pulled the plug/u)
    for (const name of await filesIn(folder))
      if (name.endsWith('.html'))
        assert.match(await readFile(join(folder, name), 'utf8'), /<\/html>|gongkai/u, 'whole')
    const state = join(folder, '.gongkai-export/state.json')
    const copy = await exportTo(open, folder)
    assert.ok(copy.behind >= 30_000, String(copy.behind))
    assert.ok(copy.documents > 40)
    assert.ok((await filesIn(folder)).includes('documents/40020/index.html'))
    assert.equal((await exportTo(open, folder)).behind, 0, 'one that was finished begins anew')

    const other = join(folder, '..', 'home')
    await mkdir(other)
    await writeFile(join(other, 'mine.txt'), 'x')
    await assert.rejects(exportTo(open, other), { code: 'folder-not-empty' })
    assert.deepEqual(await readdir(other), ['mine.txt'])

    const elsewhere = join(folder, '..', 'elsewhere')
    await mkdir(elsewhere)
    await rm(join(folder, 'documents'), { recursive: true })
    await symlink(elsewhere, join(folder, 'documents'))
    await assert.rejects(exportTo(open, folder), { code: 'folder-strange' })
    assert.deepEqual(await readdir(elsewhere), [], 'nothing written through a link')
    await writeFile(state, '{')
    await assert.rejects(exportTo(open, folder), { code: 'copy-unreadable' })
  },
)
