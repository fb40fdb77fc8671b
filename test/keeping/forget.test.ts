import assert from 'node:assert/strict'
import { after } from 'node:test'
import { buffer } from 'node:stream/consumers'
import { verifyAudit } from '#platform/audit'
import { sealer } from '#platform/crypto'
import type { Files } from '#platform/files'
import { recordFile, sweepFiles } from '#platform/files'
import { closeOffice } from '#platform/office'
import { closePdf } from '#platform/pdf'
import { closeRemains } from '#platform/remains'
import { classNames, dueLineOf, keepingSweep, obstacles, removalsOf, setRule } from '#modules/keeping'
import { statisticsOf } from '#modules/requests'
import { letterSweep } from '#modules/letters'
import { testKeys } from '../support/identity.ts'
import { eachEngine } from '../support/databases.ts'
import { withFiles } from '../support/files.ts'
import type { Office } from '../requests/support/office.ts'
import { day } from '../requests/support/office.ts'
import { openReuse } from '../reuse/support.ts'
import type { Held } from './support/dump.ts'
import { dumpOf } from './support/dump.ts'
import type { Token } from './support/tokens.ts'
import { tokens } from './support/tokens.ts'
import { wholeCase } from './support/whole-case.ts'

after(() => Promise.all([closePdf(), closeOffice(), closeRemains()]))

const seal = sealer(testKeys)
const signal = new AbortController().signal

const decide = async (office: Office) => {
  const caller = await office.caller('director')
  for (const name of classNames) {
    const rule = {
      organisation: office.organisation,
      caller,
      class: name,
      term: '10',
      personalYears: null,
    } as const
    await office.run((tx) => setRule(tx, office.act('director'), { ...rule, basis: '本局保管期限表' }))
  }
}

/** The blind indexes by which the applicant and the text asked for could be found again without opening anything. */
const indexesOf = ({ cells }: Office, description: string): readonly string[] => [
  ...cells.indexes('name', tokens.name),
  ...cells.indexes('id', tokens.idNumber),
  ...cells.indexes('phone', tokens.phone),
  ...cells.indexes('text', description),
]

const holding = (held: readonly Held[], texts: readonly string[]) =>
  texts.filter((each) => held.some(({ text }) => text.includes(each)))

/** Where a token is still found in the database, with all that is sealed opened. */
const foundIn = (held: readonly Held[]) => (token: Token) =>
  held.filter(({ text }) => text.includes(tokens[token])).map(({ table, column }) => `${table}.${column}`)

const digestsIn = async (files: Files): Promise<readonly string[]> => {
  const all: string[] = []
  for await (const { digest } of files.list()) all.push(digest)
  return all
}

const all = Object.keys(tokens) as readonly Token[]

eachEngine(
  'nothing tells of anybody in a case that was forgotten, in no table and no file',
  async (database) =>
    withFiles({}, async (files) => {
      const reuse = await openReuse(database)
      const { office } = reuse
      const { organisation, act, ask, run } = office
      const other = await files.take(new TextEncoder().encode('别人的材料'), { name: '别人的材料.txt' })
      await run((tx) => recordFile(tx, act(), { taken: other, organisation }))
      await office.register({ name: '皇甫别人', phone: '13900139777' })
      const { id, description, end } = await wholeCase({ reuse, files })
      const indexes = indexesOf(office, description)
      const dump = () => ask((query) => dumpOf(query, database.engine, seal))
      const counted = () =>
        ask((query) =>
          statisticsOf(query, { organisation, from: day('2026-01-01'), until: day('2026-12-31') }),
        )
      const table = [...(await counted()).cells]

      office.goTo('2060-01-05')
      await decide(office)
      const sweep = () =>
        keepingSweep({ cells: office.cells, sealer: seal }).run({
          database: office.database,
          now: act().at,
          signal,
        })
      assert.deepEqual(await sweep(), { done: 0, failed: 0 })
      const line = await ask((query) => dueLineOf(query, id, office.today()))
      assert.match(obstacles[line?.obstacle ?? 'running'], /没有审结.*审结以后/u)
      await end()
      const before = foundIn(await dump())
      assert.deepEqual(holding(await dump(), indexes), indexes)
      const inFiles: readonly Token[] = ['proofText', 'paperText', 'receiptText', 'releaseText']
      assert.deepEqual(
        all.filter((token) => before(token).length === 0 && !inFiles.includes(token)),
        [],
        'each is somewhere, or this test proves nothing',
      )
      office.goTo('2060-01-05')
      assert.deepEqual(await sweep(), { done: 1, failed: 0 })

      const left = foundIn(await dump())
      assert.deepEqual(
        Object.fromEntries(all.flatMap((token) => (left(token).length === 0 ? [] : [[token, left(token)]]))),
        {},
      )
      assert.ok(
        (await dump()).some(({ text }) => text.includes('皇甫别人')),
        'another applicant is left alone',
      )
      assert.deepEqual(holding(await dump(), indexes), [])
      const drawn = await letterSweep({ files, sealer: seal }).run({
        database: office.database,
        now: act().at,
        signal,
      })
      assert.equal(drawn.done, 0, 'a letter that says nothing is not drawn anew')
      office.goTo('2060-01-10')
      await sweepFiles(office.database, files, act())
      assert.deepEqual(await digestsIn(files), [other.digest])
      assert.equal((await buffer(await files.open(other.digest))).toString(), '别人的材料')

      assert.deepEqual([...(await counted()).cells], table)
      assert.ok((await ask((query) => verifyAudit(query, { anchors: [] }))).ok)
      const { rows } = await ask((query) => removalsOf(query, organisation, { limit: 10 }))
      const { taken } = rows[0] ?? assert.fail()
      for (const what of [
        'texts',
        'files',
        'letters',
        'deliveries',
        'releases',
        'remedies',
        'marks',
        'drafts',
      ])
        assert.ok((taken[what] ?? 0) > 0, what)
    }),
)
