import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { recordFile } from '#platform/files'
import type { Files } from '#platform/files'
import { closeOffice } from '#platform/office'
import { closePdf } from '#platform/pdf'
import { closeRemains, readAgain } from '#platform/remains'
import { sealer } from '#platform/crypto'
import type { Mark, ReleaseId } from '#modules/release'
import {
  confirmRelease,
  dropRelease,
  isReleaseFile,
  prepareRelease,
  proposeMarks,
  releasedFiles,
  releaseView,
  resealReleases,
  saveMarks,
  startRelease,
  waitingReleases,
} from '#modules/release'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import { rotatedKeys, testKeys } from '../support/identity.ts'
import { pdfOf } from '../support/pdfs.ts'
import { refusedAs } from '../support/refused.ts'
import type { Office, Who } from './support/office.ts'
import { openOffice } from './support/office.ts'

after(() => Promise.all([closePdf(), closeOffice(), closeRemains()]))

const seal = sealer(testKeys)
const lines = ['参会人员：王小明、李大力。', '联系电话 13900004567，其余内容可以公开。']

const textMark = (text: string, id: string, source: Mark['source'] = 'hand'): Mark => ({
  id,
  place: { is: 'text', text },
  reason: 'privacy',
  source,
})

/** A case with a document that was sent in. */
const withDocument = async (office: Office, files: Files, name: string, bytes: Uint8Array) => {
  const { id: request } = await office.register()
  const taken = await files.take(bytes, { name })
  const { organisation } = office
  const file = await office.run((tx) => recordFile(tx, office.act(), { taken, organisation }))
  const caller = await office.caller('clerk')
  const start = { request, file: file.id, caller }
  const release = await office.run((tx) => startRelease(tx, office.act(), start, seal))
  return { request, release, original: file }
}

const seenOf = async (office: Office, release: ReleaseId) =>
  (await office.ask((query) => releaseView(query, release, seal))).seq

const mark = async (office: Office, release: ReleaseId, marks: readonly Mark[]) =>
  office.run(async (tx) =>
    saveMarks(tx, office.act(), { release, seen: (await releaseView(tx, release, seal)).seq, marks }, seal),
  )

const prepare = async (office: Office, files: Files, release: ReleaseId, who: Who = 'clerk') => {
  const on = { release, seen: await seenOf(office, release), caller: await office.caller(who) }
  return prepareRelease({ database: office.database, files, sealer: seal }, office.act(who), on)
}

const waitingFor = async (office: Office, who: Who) => {
  const caller = await office.caller(who)
  const waiting = await office.ask((query) => waitingReleases(query, caller, office.today()))
  return waiting.map(({ id }) => id)
}

const confirm = async (office: Office, release: ReleaseId, who: Who, digest: string) => {
  const on = { release, seen: await seenOf(office, release), caller: await office.caller(who), digest }
  return office.run((tx) => confirmRelease(tx, office.act(who), on))
}

eachEngine(
  'words are taken out, somebody else confirms, and only then it may be given out',
  async (database) => {
    const office = await openOffice(database)
    await withFiles({}, async (files) => {
      const { request, release, original } = await withDocument(
        office,
        files,
        '会议记录.pdf',
        await pdfOf([lines]),
      )
      await mark(office, release, [textMark('李大力', 'a'), textMark('13900004567', 'b', 'mobile')])
      const outcome = await prepare(office, files, release)
      assert.deepEqual(outcome.remains, [])
      assert.deepEqual(outcome.marks, [{ reason: 'privacy', count: 2 }])
      assert.equal(outcome.original, original.digest)
      assert.deepEqual(await office.ask((query) => releasedFiles(query, request)), [])
      const digest = outcome.output ?? ''
      await assert.rejects(confirm(office, release, 'clerk', digest), refusedAs('release-same-person'))
      await assert.rejects(confirm(office, release, 'head', original.digest), refusedAs('release-digest'))
      assert.deepEqual(await waitingFor(office, 'clerk'), [])
      assert.deepEqual(await waitingFor(office, 'head'), [release])
      await confirm(office, release, 'head', digest)
      assert.deepEqual(await waitingFor(office, 'head'), [])
      const [given, ...others] = await office.ask((query) => releasedFiles(query, request))
      assert.deepEqual([given?.digest, others], [digest, []])
      assert.equal(await files.verify(original.digest), 'sound')
      const out = await buffer(await files.open(digest))
      assert.deepEqual(await readAgain('out.pdf', out, ['李大力', '13900004567']), [])
      assert.equal((await readAgain('out.pdf', out, ['王小明'])).length > 0, true)
      assert.equal(await office.ask((query) => isReleaseFile(query, original.id)), true)
      await assert.rejects(mark(office, release, []), refusedAs('release-state'))
      const seen = await seenOf(office, release)
      await office.run((tx) => dropRelease(tx, office.act(), { release, seen }))
      assert.deepEqual(await office.ask((query) => releasedFiles(query, request)), [])
    })
  },
)

eachEngine('what is left is told by its place, and nothing is kept to be given out', async (database) => {
  const office = await openOffice(database)
  await withFiles({}, async (files) => {
    const coded = Buffer.from(`名单（base64）：${Buffer.from('李大力 13900004567').toString('base64')}`)
    const { release } = await withDocument(office, files, '名单.txt', coded)
    await mark(office, release, [textMark('李大力', 'a')])
    const outcome = await prepare(office, files, release)
    assert.equal(outcome.output, null)
    assert.deepEqual(new Set(outcome.remains.map(({ mark: id }) => id)), new Set(['a']))
    const view = await office.ask((query) => releaseView(query, release, seal))
    assert.equal(view.state, 'marking')
    const kept = await office.ask((query) =>
      query.selectFrom('release').selectAll().executeTakeFirstOrThrow(),
    )
    assert.doesNotMatch(JSON.stringify({ ...kept }), /李大力/u)
  })
})

eachEngine(
  'marks are sealed, follow the keys, and nobody writes past what they have not seen',
  async (database) => {
    const office = await openOffice(database)
    await withFiles({}, async (files) => {
      const { release } = await withDocument(office, files, '名单.csv', Buffer.from('姓名\n李大力\n'))
      await mark(office, release, [textMark('李大力', 'a')])
      const stale = { release, seen: 1, marks: [] }
      await assert.rejects(
        office.run((tx) => saveMarks(tx, office.act(), stale, seal)),
        refusedAs('release-changed'),
      )
      await assert.rejects(mark(office, release, [textMark('李', 'a')]), refusedAs('release-mark'))
      const box = {
        id: 'b',
        place: { is: 'boxes', page: 0, boxes: [] },
        reason: 'privacy',
        source: 'hand',
      } as const
      await assert.rejects(mark(office, release, [box]), refusedAs('release-mark'))
      assert.equal(await resealReleases(office.database, rotatedKeys, office.act()), 1)
      const { marks } = await office.ask((query) => releaseView(query, release, sealer(rotatedKeys)))
      assert.deepEqual(marks, [textMark('李大力', 'a')])
    })
  },
)

eachEngine('old formats are refused with what to do', async (database) => {
  const office = await openOffice(database)
  const { id: request } = await office.register()
  const file = await office.file()
  await office.run((tx) =>
    tx.updateTable('file').set({ name: '旧文件.doc' }).where('id', '=', file).execute(),
  )
  const caller = await office.caller('clerk')
  await assert.rejects(
    office.run((tx) => startRelease(tx, office.act(), { request, file, caller }, seal)),
    refusedAs('office-old-format'),
  )
})

test('rules propose those named in the case and what looks like personal data, each once', () => {
  const text = `王小明，身份证330482199003070011；电话0573-8700 1234或者13900004567，账号：6200 1234 5678 901。王小明`
  const found = proposeMarks(text, ['王小明', '不在这里'])
  const told = found.map(({ place, source, count }) => [place.is === 'text' ? place.text : '', source, count])
  assert.deepEqual(told.slice(0, 1), [['王小明', 'name', 2]])
  const sources = new Set(found.map(({ source }) => source))
  for (const source of ['mobile', 'account'] as const) assert.ok(sources.has(source), source)
})
