import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { after } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { sm3 } from '#platform/crypto'
import { recordFile } from '#platform/files'
import { drawPdf } from '#platform/paper'
import { closePdf, pageCount } from '#platform/pdf'
import { createTextReader } from '#platform/text'
import { loadRemedy, makePack } from '#modules/remedies'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import { deedsOf } from '../requests/support/deeds.ts'
import { openOffice } from '../requests/support/office.ts'
import { remediesAt } from './support/remedies.ts'

const reader = createTextReader()
after(async () => {
  await reader.close()
  await closePdf()
})

/** Where to leave packs to be looked at: PACKS=/tmp/packs. */
const folder = process.env['PACKS']

eachEngine(
  'a pack holds all of the case in order, with true pages and digests, covered or in full',
  async (database) =>
    withFiles({}, async (files) => {
      const office = await openOffice(database)
      const deeds = deedsOf(office)
      const remedies = remediesAt(office)
      const { id, number } = await office.register()
      await deeds.assign(id)
      await deeds.search(id)
      const { party } = await deeds.askThirdParty(id)
      await office.fact('clerk', id, { kind: 'third-party-reached', on: office.today(), party })
      office.goTo('2026-09-18')
      const said = { kind: 'third-party-answered', on: office.today(), party, agrees: false } as const
      await office.fact('clerk', id, said, { opinion: '报价单是商业秘密，不同意公开。' })
      const { bytes: sheet } = await drawPdf({
        title: '甲公司的回函',
        language: 'zh-CN',
        blocks: [{ kind: 'paragraph', runs: [{ text: '不同意公开报价单。' }] }],
        pageNumbers: false,
      })
      const taken = await files.take(sheet, { name: '回函.pdf' })
      const paper = await office.run((tx) =>
        recordFile(tx, office.act(), { taken, organisation: office.organisation }),
      )
      await office.fact(
        'clerk',
        id,
        { kind: 'material-added', on: office.today(), files: [paper.id], need: null },
        { title: '甲公司的回函' },
      )
      await deeds.conclude(id, 'thirdParty')
      office.goTo('2026-09-28')
      const { id: remedy } = await remedies.open({ requests: [id] })
      const searched = (await office.found(id)).events.find(({ kind }) => kind === 'searched')
      await remedies.fact(remedy, {
        kind: 'listed',
        on: office.today(),
        items: [
          {
            title: '检索记录',
            proves: '尽到检索义务',
            pages: 1,
            source: { in: 'case', request: id, seq: searched?.seq ?? 0 },
          },
          {
            title: '第三方回函',
            proves: '第三方不同意公开',
            pages: 1,
            source: { in: 'file', file: paper.id },
          },
        ],
      })
      const binding = { ...remedies.kit, database: office.database, files }
      const make = async (inFull: boolean) => {
        const made = await makePack(
          office.act(),
          { remedy, caller: await office.caller('clerk'), inFull },
          binding,
        )
        const bytes = new Uint8Array(await buffer(await files.open(made.digest)))
        if (folder !== undefined) await writeFile(`${folder}/${inFull ? 'full' : 'covered'}.pdf`, bytes)
        return { made, bytes, text: (await reader.textOf(bytes, 'application/pdf')).text }
      }

      const full = await make(true)
      assert.equal(full.made.name, '公开复议〔2026〕1号应诉材料卷.pdf')
      assert.equal(await pageCount(full.bytes), full.made.pages)
      assert.equal(sm3(full.bytes), full.made.digest)
      const titles = full.made.parts.map(({ title }) => title)
      assert.deepEqual(titles.slice(0, 4), [
        '政府信息公开申请表',
        '登记和收到记录',
        '答复期限计算书',
        '检索记录',
      ])
      assert.deepEqual(titles.slice(-3), ['甲公司的回函', '办理经过（案卷全部记录）', '审计记录摘录'])
      assert.equal(full.made.parts.at(-3)?.digest, paper.digest)
      assert.equal(full.made.archive, null)
      // Parts stand one behind the other, the last on the last page.
      const pages = full.made.parts.flatMap(({ pages: each }) => each ?? [])
      pages.reduce((next, { from, to }) => {
        assert.equal(from, next)
        return to + 1
      }, pages[0]?.from ?? 0)
      assert.equal(pages.at(-1)?.to, full.made.pages)
      for (const word of [
        '王小明',
        number,
        '不同意公开报价单',
        `— ${full.made.pages} —`,
        full.made.parts[0]?.digest ?? '',
      ])
        assert.ok(full.text.replaceAll(/\s/gu, '').includes(word.replaceAll(/\s/gu, '')), word)

      const covered = await make(false)
      for (const word of ['王小明', '330482199003070011', '13800138000', '甲公司'])
        assert.ok(!covered.text.replaceAll(/\s/gu, '').replaceAll('甲公司的回函', '').includes(word), word)
      const left = covered.made.parts.find(({ digest }) => digest === paper.digest)
      assert.deepEqual([left?.pages, left?.attached, covered.made.archive], [null, null, null])

      const { found } = await office.ask((query) => loadRemedy(query, remedy, office.today()))
      const packed = found.events.flatMap((event) => (event.kind === 'packed' ? [event] : []))
      assert.deepEqual(
        packed.map(({ digest, inFull }) => [digest, inFull]),
        [
          [full.made.digest, true],
          [covered.made.digest, false],
        ],
      )
      const trail = await office.ask((query) =>
        query
          .selectFrom('audit')
          .select('what')
          .where('what', 'in', ['remedy.packed', 'request.reveal'])
          .orderBy('sequence')
          .execute(),
      )
      assert.deepEqual(
        trail.map(({ what }) => what),
        ['request.reveal', 'remedy.packed', 'remedy.packed'],
      )
    }),
)
