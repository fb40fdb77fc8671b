import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Files } from '#platform/files'
import { recordFile } from '#platform/files'
import { createTextReader } from '#platform/text'
import type { Attachment, Content } from '#modules/publishing'
import { documentView, draftDocument, examineContent, readTexts, saveDocument } from '#modules/publishing'
import { eachEngine } from '../support/databases.ts'
import { docxOf, plainPdf, zipOf } from '../support/documents.ts'
import { refusedAs, withFiles } from '../support/files.ts'
import { deedsOf, refused } from './support/deeds.ts'
import type { Office } from './support/office.ts'
import { contentFor, officeIn, openOffice } from './support/office.ts'

const reader = createTextReader()
after(() => reader.close())

/** Takes a file in for the body of an office, as an attachment of it. */
const take = async (office: Office, files: Files, name: string, bytes: Uint8Array): Promise<Attachment> => {
  const taken = await files.take(bytes, { name })
  const { id: file, ...kept } = await office.run((tx) =>
    recordFile(tx, office.act(), { taken, organisation: office.organisation }),
  )
  return { file, name, digest: kept.digest, mediaType: kept.mediaType, size: kept.size }
}

/** Drafts as the route does: texts are read first, outside of the transaction. */
const draft = async (office: Office, files: Files, change: Partial<Content>) => {
  const caller = await office.caller('clerk')
  const { organisation, database, sealer } = office
  const content = contentFor(office.column, change)
  const texts = await readTexts({ database, files, texts: reader }, organisation, content)
  const input = { organisation, content, caller, texts }
  const { id } = await office.run((tx) => draftDocument(tx, office.act('clerk'), input, sealer))
  return { id, texts }
}

const counts = (office: Office) =>
  office.ask(async (query) => {
    const tables = ['document', 'document_version', 'attachment_text', 'publishing_serial', 'audit'] as const
    const found: number[] = []
    for (const table of tables) found.push((await query.selectFrom(table).selectAll().execute()).length)
    return found
  })

const view = async (office: Office, document: Awaited<ReturnType<typeof draft>>['id']) => {
  const caller = await office.caller('clerk')
  return office.ask((query) =>
    documentView(query, office.sealer, document, { caller, today: office.today() }),
  )
}

const withIdCard = '张某 11010519491231002X'

eachEngine('the text of an attachment is read once, and looked through like the body', async (test) => {
  await withFiles({}, async (files) => {
    const office = await openOffice(test)
    const clean = await take(office, files, '说明.docx', await docxOf('新增三家定点药店'))
    const list = await take(office, files, '名单.docx', await docxOf(withIdCard))
    const { id, texts } = await draft(office, files, { attachments: [clean, list] })
    assert.equal(texts.length, 2)
    const shown = await view(office, id)
    assert.deepEqual(
      shown.texts.map(({ characters, problem }) => [characters, problem]),
      [clean, list].map(({ file }) => [
        file === clean.file ? '新增三家定点药店'.length : withIdCard.length,
        null,
      ]),
    )
    const finding = shown.findings.find(({ code }) => code === 'id-card')
    assert.deepEqual([finding?.where, finding?.blocks], [`attachment:${list.file}`, true])
    await refused('gate-blocks', deedsOf(office).submit('clerk', id))
    assert.deepEqual((await draft(office, files, { attachments: [list] })).texts, [], 'read before')
  })
})

eachEngine('an attachment nobody read blocks; one that can’t be read is for a person', async (test) => {
  await withFiles({}, async (files) => {
    const office = await openOffice(test)
    const scan = await take(office, files, '扫描件.pdf', plainPdf(''))
    const unread = await office.draft('clerk', { attachments: [scan] })
    assert.match(await refused('gate-blocks', deedsOf(office).submit('clerk', unread)), /还没有检查过/u)
    const { id } = await draft(office, files, { attachments: [scan] })
    const { findings } = await view(office, id)
    const noticed = findings.filter(({ where }) => where === `attachment:${scan.file}`)
    assert.deepEqual(
      noticed.map(({ code, blocks }) => [code, blocks]),
      [['attachment-unread', false]],
    )
    await deedsOf(office).submit('clerk', id)
  })
})

eachEngine('a wrong attachment is refused in one sentence, and nothing is half stored', async (test) => {
  await withFiles({}, async (files) => {
    const office = await openOffice(test)
    const beside = await officeIn(office.database)
    const own = await take(office, files, '名单.docx', await docxOf('一'))
    const others = await take(beside, files, '内部.docx', await docxOf(withIdCard))
    const image = `<p><img src="/files/${others.file}" alt="图"></p>`
    const wrong: readonly Partial<Content>[] = [
      { attachments: [{ ...own, digest: others.digest }] },
      { attachments: [{ ...own, size: own.size + 1 }] },
      { attachments: [{ ...own, mediaType: 'text/html' }] },
      { attachments: [{ ...own, name: '名单.exe' }] },
      { attachments: [{ ...own, name: '../../名单.docx' }] },
      { attachments: [others] },
      { attachments: [{ ...own, file: 'nothing' }] },
      { body: image },
      { body: `<p><a href="/files/${others.file}/x">链接</a></p>` },
    ]
    const before = await counts(office)
    for (const change of wrong)
      await assert.rejects(draft(office, files, change), (error) => refusedAs(error, 'content-unfit'))
    assert.deepEqual(await counts(office), before)
    const renamed = await draft(office, files, { attachments: [{ ...own, name: '名单（定稿）.docx' }] })
    const caller = await office.caller('clerk')
    const content = contentFor(office.column, { attachments: [others] })
    const saving = { document: renamed.id, content, basedOn: 1, caller }
    await assert.rejects(
      office.run((tx) => saveDocument(tx, office.act('clerk'), saving, office.sealer)),
      (error) => refusedAs(error, 'content-unfit'),
    )
    assert.equal((await office.row(renamed.id)).version, 1)
  })
})

eachEngine('examining shows nothing of another body’s files', async (test) => {
  await withFiles({}, async (files) => {
    const office = await openOffice(test)
    const beside = await officeIn(office.database)
    const others = await take(beside, files, '内部.docx', await docxOf(withIdCard))
    await draft(beside, files, { attachments: [others] })
    const examine = (body: Office) => {
      const content = contentFor(body.column, { attachments: [others] })
      return body.ask((query) => examineContent(query, body.organisation, content, body.today()))
    }
    const found = async (body: Office) => (await examine(body)).findings.map(({ code }) => code)
    assert.ok((await found(beside)).includes('id-card'))
    assert.deepEqual(await found(office), ['attachment-unchecked'])
  })
})

eachEngine('bombs, programs and wrong files are not taken in, so they are no attachments', async (test) => {
  await withFiles({ limits: { largest: 100_000 } }, async (files) => {
    const office = await openOffice(test)
    const before = await counts(office)
    const zeros = zipOf({ 'a.txt': new Uint8Array(12 * 1024 * 1024) })
    const cases: readonly (readonly [string, Uint8Array])[] = [
      ['附件.zip', zeros],
      ['大.txt', new Uint8Array(100_001).fill(65)],
      ['名单.exe', new TextEncoder().encode('MZ')],
      ['名单.pdf', new TextEncoder().encode('这不是 PDF')],
      ['名单.docx', (await docxOf('x')).subarray(0, 200)],
      ['空.txt', new Uint8Array()],
    ]
    for (const [name, bytes] of cases)
      await assert.rejects(take(office, files, name, bytes), (error: { readonly code: string }) =>
        refusedAs(error, error.code),
      )
    assert.deepEqual(await counts(office), before)
    assert.deepEqual(await Array.fromAsync(files.list()), [])
  })
})
