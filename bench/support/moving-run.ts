/**
 * A process of its own that moves so many generated items in as history, from a JSON list to public pages:
 * node moving-run.ts COUNT FOLDER. The database stays in the folder. Prints one line of JSON.
 */
import { join } from 'node:path'
import { openDatabase } from '#platform/db'
import { openFiles, recordFile } from '#platform/files'
import { createTextReader } from '#platform/text'
import {
  approveRun,
  createConverter,
  itemPage,
  openFileRun,
  runView,
  tryRun,
  workOnRuns,
} from '#modules/moving'
import type { Tables } from '../../src/api/index.ts'
import { openOffice } from '../../test/publishing/support/office.ts'
import { migrations } from '../../src/migrations.ts'

const [, , counted = '', folder = ''] = process.argv
const count = Number(counted)

const sentences = [
  '各单位要按照年度计划开展工作，公开办理条件、材料、时限和结果，接受社会监督。',
  '申请材料不齐全的，应当一次告知需要补正的全部内容，补正以后当场受理。',
  '符合条件的，自受理之日起十个工作日内办结，结果在网站上公布。',
  '对办理结果有异议的，可以向上一级部门反映，也可以依法申请行政复议。',
]

/** About a thousand characters of HTML, no two alike. */
const bodyOf = (nth: number): string => {
  const paragraphs = Array.from({ length: 8 }, (_, at) => {
    const words = sentences[(nth + at) % sentences.length] ?? ''
    return `<p style="text-indent: 2em; line-height: 28px">第${nth}批第${at * 7 + (nth % 97)}项，涉及${(nth * 31 + at) % 9973}户。${words}</p>`
  })
  return `<div class="TRS_Editor">${paragraphs.join('')}</div>`
}

const list = async function* () {
  yield Buffer.from('[')
  for (let nth = 1; nth <= count; nth += 1)
    yield await Promise.resolve(
      Buffer.from(
        `${nth === 1 ? '' : ',\n'}${JSON.stringify({
          title: `关于第${nth}号事项办理情况的公告`,
          pubDate: `${2010 + (nth % 14)}-03-${String((nth % 28) + 1).padStart(2, '0')} 09:30:00`,
          channel: '通知公告',
          content: bodyOf(nth),
          url: `http://old.example.gov.cn/tzgg/${nth}.html`,
        })}`,
      ),
    )
  yield Buffer.from(']')
}

const url = `sqlite:${join(folder, 'moving.db')}`
const database = await openDatabase<Tables>({ url })
await database.migrate(migrations, '2026-01-05T01:00:00.000Z')
const office = await openOffice({ open: () => Promise.resolve(database) as never })
const files = await openFiles({ place: { kind: 'disk', folder: join(folder, 'files') } })
const texts = createTextReader()
const converter = createConverter()
const { run: transact, act, organisation, person, ask, sealer, now: clock } = office
const tools = { database, files, texts, sealer, converter, clock, fetchAllow: [] }

const mebibytes = (): number => process.resourceUsage().maxRSS / 1024

/** Seconds the sweep takes for what there is to do. */
const work = async (): Promise<number> => {
  const start = performance.now()
  await workOnRuns(tools, new AbortController().signal)
  return (performance.now() - start) / 1000
}

const taken = await files.take(list(), { name: '导出.json', pages: true })
const atRest = mebibytes()
const run = await transact(async (tx) => {
  const { id: file } = await recordFile(tx, act('clerk'), { taken, organisation })
  return openFileRun(tx, act('clerk'), { organisation, title: '旧网站', person: person('clerk'), file })
})
const view = () => ask((query) => runView(query, sealer, run, clock()))
const read = await work()
const afterRead = mebibytes()
const { mapping } = await view()
await transact((tx) =>
  tryRun(tx, act('clerk'), { run, target: 'history', mapping: { ...mapping, otherwise: office.column } }),
)
const tried = await work()
const afterTrial = mebibytes()
const root = (await view()).run.root ?? ''
await transact((tx) => approveRun(tx, act('leader'), { run, person: person('leader'), root }))
const put = await work()
const peak = mebibytes()
const { state, progress } = (await view()).run
const [last] = (await ask((query) => itemPage(query, run, {}, { limit: 1 }))).rows

await texts.close()
await converter.close()
await database.close()
process.stdout.write(
  `${JSON.stringify({ state, moved: last?.state === 'moved' ? progress : 0, read, tried, put, atRest, afterRead, afterTrial, peak })}\n`,
)
