import assert from 'node:assert/strict'
import { after } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { recordFile } from '#platform/files'
import { closePdf, renderPage } from '#platform/pdf'
import { createTextReader } from '#platform/text'
import { makePack } from '#modules/remedies'
import { deedsOf } from '../requests/support/deeds.ts'
import { openOffice } from '../requests/support/office.ts'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import { pdfOf } from '../support/pdfs.ts'
import { unzip } from '../support/unzip.ts'
import { remediesAt } from './support/remedies.ts'

const reader = createTextReader()
after(() => Promise.all([reader.close(), closePdf()]))

const kibibyte = 1024

/** Small enough that each is met by a file of its own. */
const limits = {
  ...{ pages: 1, files: 6, pixels: 100 },
  ...{ bound: 20 * kibibyte, file: 30 * kibibyte, attached: 110 * kibibyte },
}

/** A PDF of one page, as many kibibytes long. */
const longPdf = async (text: string, length: number): Promise<Buffer> => {
  const pdf = await pdfOf([[text]])
  return Buffer.concat([pdf, Buffer.alloc(length * kibibyte - pdf.length, 0x20)])
}

eachEngine('what is more than a pack may be is said file by file, and the pack is made', async (database) =>
  withFiles({}, async (files) => {
    const office = await openOffice(database)
    const { id } = await office.register()
    await deedsOf(office).assign(id)
    const materials = [
      ['多一页.pdf', await pdfOf([['多一页']]), '本卷已满 1 页，没有装订', 1],
      ['大图片.png', await renderPage(await pdfOf([['大图片']]), 0, 20), '图片太大，没有装订', 2],
      ['超过.pdf', await longPdf('超过', 31), '文件超过 30 KB，没有装订', 3],
      ['装满.pdf', await longPdf('装满', 21), '本卷装订的文件已满 20 KB，没有装订', 4],
      ['放不下.txt', Buffer.alloc(100 * kibibyte, '字'), '附件已满 110 KB，请另行提供电子件', null],
      ['表格.txt', Buffer.from('还放得下'), '不是 PDF 或者图片，没有装订', 5],
      ['多一份.txt', Buffer.from('多一份'), '本卷材料已满 6 份，请另行提供电子件', null],
    ] as const
    for (const [name, bytes] of materials) {
      const taken = await files.take(bytes, { name })
      const { organisation } = office
      const file = await office.run((tx) => recordFile(tx, office.act(), { taken, organisation }))
      const fact = { kind: 'material-added', on: office.today(), files: [file.id], need: null } as const
      await office.fact('clerk', id, fact, { title: name })
    }
    const remedies = remediesAt(office)
    const { id: remedy } = await remedies.open({ requests: [id] })
    const recorded = () =>
      office.ask(async (query) => (await query.selectFrom('file').select('id').execute()).length)
    const before = await recorded()
    const caller = await office.caller('clerk')
    const binding = { ...remedies.kit, database: office.database, files, limits }
    const pack = await makePack(office.act(), { remedy, caller, inFull: true }, binding)

    const parts = pack.parts.filter(({ code }) => code === 'file')
    assert.deepEqual(
      parts.map(({ name, note, attached, pages }) => [name, note, attached, pages]),
      materials.map(([name, , note, attached]) => [name, note, attached, null]),
    )
    const bytesOf = async (digest: string) => new Uint8Array(await buffer(await files.open(digest)))
    const said = (await reader.textOf(await bytesOf(pack.digest), 'application/pdf')).text
    for (const [, , note] of materials)
      assert.ok(said.replaceAll(/\s/gu, '').includes(note.replaceAll(/\s/gu, '')), note)
    const inside = unzip(await bytesOf(pack.archive?.digest ?? ''))
    assert.deepEqual([...inside.keys()].slice(1), [
      '001-多一页.pdf',
      '002-大图片.png',
      '003-超过.pdf',
      '004-装满.pdf',
      '005-表格.txt',
    ])
    assert.equal(await recorded(), before + 2, 'the pack and what lies beside it')
  }),
)
