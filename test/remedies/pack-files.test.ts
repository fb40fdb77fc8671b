import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { after } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { sm3 } from '#platform/crypto'
import { fileOf, recordFile } from '#platform/files'
import type { Files } from '#platform/files'
import { closePdf, pageCount, renderPage } from '#platform/pdf'
import { createTextReader } from '#platform/text'
import { beginDelivery, drawLetter, endDelivery } from '#modules/letters'
import { loadRemedy, makePack } from '#modules/remedies'
import { lettersIn } from '../letters/support/bench.ts'
import { contentFor, deedsOf } from '../requests/support/deeds.ts'
import type { Office } from '../requests/support/office.ts'
import { openOffice } from '../requests/support/office.ts'
import { eachEngine } from '../support/databases.ts'
import { docxOf } from '../support/documents.ts'
import { withFiles } from '../support/files.ts'
import { pdfOf } from '../support/pdfs.ts'
import { unzip } from '../support/unzip.ts'
import { remediesAt } from './support/remedies.ts'

const reader = createTextReader()
after(async () => {
  await reader.close()
  await closePdf()
})

/** Where to leave the pack to be looked at: PACKS=/tmp/packs. */
const folder = process.env['PACKS']

/** A page of 17 × 24 grey pixels. */
const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQEAAgACAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAYABEDASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAQBAv/EACIQAAICAgEDBQAAAAAAAAAAAAABAgMFERIEIVExQXKB0f/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwC2/I1U3OqSnyT9VrxvyZHJ0b1qb38f0dRja775Wyk037fWjmOJqUk+T7MC8AAAAAAAH//Z',
  'base64',
)

const kept = async (office: Office, files: Files, bytes: Uint8Array, name: string): Promise<string> => {
  const taken = await files.take(bytes, { name })
  const { organisation } = office
  return (await office.run((tx) => recordFile(tx, office.act(), { taken, organisation }))).id
}

/** A request without a result, its letter sent twice: it came back, then somebody signed for it. */
const answered = async (office: Office, files: Files) => {
  const deeds = deedsOf(office)
  const letters = lettersIn(office)
  await letters.settle()
  const { id } = await office.register()
  await deeds.assign(id)
  await deeds.search(id, 'none')
  const materials = [
    ['会议照片.png', await renderPage(await pdfOf([['会议照片']]), 0, 40)],
    ['检索说明.docx', await docxOf('检索说明')],
    ['有密码.pdf', await pdfOf([['有密码']], { userPassword: 'x', pdfVersion: '1.7' })],
    ['打不开.pdf', Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n%%EOF\n')],
    ['坏图片.jpg', Buffer.concat([jpeg.subarray(0, 200), Buffer.alloc(40)])],
  ] as const
  for (const [name, bytes] of materials) {
    const fact = {
      kind: 'material-added',
      on: office.today(),
      files: [await kept(office, files, bytes, name)],
      need: null,
    } as const
    await office.fact('clerk', id, fact, { title: name.replace(/\.\w+$/u, '') })
  }
  await deeds.draft(id, contentFor('nonexistent'))
  await deeds.signOff(id)
  await deeds.decide(id)
  const { id: letter } = await letters.issue(id, 'nonexistent')
  await drawLetter({ database: office.database, files, sealer: letters.kit.sealer }, office.act(), letter)
  const caller = await office.caller('clerk')
  const send = async (mailNumber: string) => {
    const attempt = { way: 'post', carrier: 'ems', mailNumber } as const
    const input = { letter, attempt, on: office.today(), note: '', caller, files: [], giving: null }
    return office.run((tx) => beginDelivery(tx, office.act(), input, letters.kit))
  }
  const back = await send('EA123456785CN')
  const failed = { state: 'failed', on: office.today(), failure: 'absent', proof: null, note: '' } as const
  await office.run((tx) =>
    endDelivery(tx, office.act(), { letter, delivery: back, ending: failed, caller }, letters.kit),
  )
  const again = await send('EA123456799CN')
  const proof = await kept(office, files, jpeg, '回证.jpg')
  const signed = {
    state: 'delivered',
    on: office.today(),
    taker: 'proxy',
    takerName: '王大明（父亲）',
    proof,
    note: '',
  } as const
  await office.run((tx) =>
    endDelivery(tx, office.act(), { letter, delivery: again, ending: signed, caller }, letters.kit),
  )
  return { id, proof }
}

eachEngine(
  'delivery is proved in the pack; pictures are drawn, what cannot be bound lies beside it',
  async (database) =>
    withFiles({}, async (files) => {
      const office = await openOffice(database)
      const { id, proof } = await answered(office, files)
      const remedies = remediesAt(office)
      const { id: remedy } = await remedies.open({ requests: [id] })
      const items = [
        { title: '送达回证', proves: '已经送达', pages: 1, source: { in: 'file', file: proof } },
      ] as const
      await remedies.fact(remedy, { kind: 'listed', on: office.today(), items })
      const caller = await office.caller('clerk')
      const binding = { ...remedies.kit, database: office.database, files }
      const make = (inFull: boolean) => makePack(office.act(), { remedy, caller, inFull }, binding)
      const bytesOf = async (digest: string) => new Uint8Array(await buffer(await files.open(digest)))

      const full = await make(true)
      const bytes = await bytesOf(full.digest)
      assert.equal(await pageCount(bytes), full.pages)
      const part = (title: string) =>
        full.parts.find((each) => each.title === title) ??
        assert.fail(`${title}: ${full.parts.map((p) => p.title).join()}`)
      const codes = full.parts.map(({ code }) => code)
      assert.ok(codes.indexOf('letter') < codes.indexOf('delivery'))
      assert.ok(codes.indexOf('delivery') < codes.indexOf('proof'))
      assert.deepEqual(codes.slice(-2), ['course', 'trail'])

      const scan = full.parts.find(({ code }) => code === 'proof')
      assert.ok(scan?.pages)
      assert.equal(scan.digest, sm3(jpeg))
      assert.equal(scan.attached, null)
      assert.ok(part('会议照片').pages)
      assert.deepEqual(
        ['检索说明', '有密码', '打不开', '坏图片'].map((title) => [part(title).pages, part(title).attached]),
        [1, 2, 3, 4].map((number) => [null, number]),
      )
      assert.match(part('检索说明').note, /不是 PDF/u)
      assert.match(part('有密码').note, /密码/u)
      assert.match(part('打不开').note, /打不开/u)
      assert.match(part('坏图片').note, /打不开/u)

      const text = (await reader.textOf(bytes, 'application/pdf')).text.replaceAll(/\s/gu, '')
      for (const word of [
        'EA123456785CN',
        'EA123456799CN',
        '无人签收',
        '他人代收：王大明（父亲）',
        '附件1',
        scan.digest,
        part('检索说明').digest,
        full.archive?.digest ?? 'none',
        full.archive?.name ?? 'none',
      ])
        assert.ok(text.includes(word), word)

      const archive = await bytesOf(full.archive?.digest ?? '')
      assert.equal(sm3(archive), full.archive?.digest)
      const inside = unzip(archive)
      assert.deepEqual(
        [...inside.keys()],
        ['000-目录.txt', '001-检索说明.docx', '002-有密码.pdf', '003-打不开.pdf', '004-坏图片.jpg'],
      )
      assert.ok(inside.get('000-目录.txt')?.includes(part('有密码').digest))
      const recorded = await office.ask((query) => fileOf(query, full.archive?.file ?? ''))
      assert.equal(recorded?.name, '公开复议〔2026〕1号应诉材料卷附件.zip')
      if (folder !== undefined) {
        await mkdir(folder, { recursive: true })
        await writeFile(`${folder}/files.pdf`, bytes)
        await writeFile(`${folder}/files.zip`, archive)
      }

      const covered = await make(false)
      const hidden = (await reader.textOf(await bytesOf(covered.digest), 'application/pdf')).text
      assert.ok(!hidden.includes('王大明'))
      assert.equal(covered.archive, null)
      assert.ok(covered.parts.every(({ name, pages }) => name === null || pages === null))

      const { found } = await office.ask((query) => loadRemedy(query, remedy, office.today()))
      const packed = found.events.flatMap((event) => (event.kind === 'packed' ? [event.attached?.file] : []))
      assert.deepEqual(packed, [full.archive?.file, undefined])
    }),
)
