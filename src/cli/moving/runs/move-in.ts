import { createWriteStream } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Refusal } from '#platform/refusal'
import { organisationNamed } from '#modules/organisations'
import type { RunId, RunView } from '#modules/moving'
import { startRun, takeRunOut, tryRun, verdictsCsv } from '#modules/moving'
import { operate } from '../../operate/operation.ts'
import type { Session } from '../../terminal/session.ts'
import { jsonText } from '../../text/json-list.ts'
import type { MoveInOptions } from '../options.ts'
import type { Desk } from './desk.ts'
import { withDesk } from './desk.ts'
import { mappingText, readMapping } from './mapping.ts'
import { no } from './no.ts'
import type { Opened } from './open.ts'
import { openFromFile, openFromSite } from './open.ts'
import { personMay } from './people.ts'
import { runJson, runText, wrongCount, wrongItems } from './told.ts'
import { viewOf, workUntilAsked } from './work.ts'

/** What is typed as a number of a run is looked up, and refused where there is none. */
const runCalled = (typed: string): RunId => typed.trim() as RunId

const open = async (desk: Desk, path: string | undefined, options: MoveInOptions): Promise<Opened> => {
  const { organisation: name, crawl, files, title } = options
  if ((path === undefined) === (crawl === undefined))
    throw no.usage('请写来源（清单、压缩包、文件夹），或者用 --crawl 写旧网站的栏目，两样写一样。')
  if (name === undefined) throw no.usage('请用 --organisation 写明移到哪个机构。')
  const organisation = await desk.database.read((query) => organisationNamed(query, name))
  const asked = { username: options.as, permission: 'moving.manage', organisation } as const
  const owner = { organisation, person: await personMay(desk, asked) }
  return path === undefined
    ? openFromSite(desk, owner, options)
    : openFromFile(desk, owner, {
        path,
        ...(files !== undefined && { beside: files }),
        ...(title !== undefined && { title }),
      })
}

/** Sets the trial going where one is due: of a new run, or by another mapping or to another end than before. */
const tryNow = async (
  desk: Desk,
  { run, mapping: proposed }: RunView,
  { mapping: path, to }: MoveInOptions,
): Promise<void> => {
  const { organisation, id, target, state } = run
  const mapping = path === undefined ? proposed : await readMapping(desk, organisation, path)
  const same = target === to && run.mapping === JSON.stringify(mapping)
  if (state === 'checked' && same) return
  try {
    await desk.database.transaction((tx) => tryRun(tx, desk.act(), { run: id, mapping, target: to }))
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'moving-unfit' || path !== undefined) throw error
    throw no.mapping(`${error.detail}用 --propose 写出系统提出的对应关系，改好以后用 --mapping。`)
  }
}

const hasComing = ({ tally }: RunView): boolean =>
  tally.some(({ verdict, state }) => verdict === 'draft' && state === 'checked')

/** Goes as far as a command may: read, tried, and with `--run` put in as drafts. */
const goOn = async (session: Session, desk: Desk, run: RunId, options: MoveInOptions): Promise<RunView> => {
  let view = await workUntilAsked(session, desk, run)
  if (options.propose !== undefined && view.run.state !== 'failed') {
    const { organisation } = view.run
    await writeFile(options.propose, await mappingText(desk, organisation, view.mapping))
    session.say(`对应关系已经写到 ${options.propose}。`)
    return view
  }
  // Gone on with by its number alone, a run keeps what was said of it before.
  const anew = options.continue === undefined || options.mapping !== undefined
  if (view.run.state === 'mapping' || (view.run.state === 'checked' && anew)) {
    await tryNow(desk, view, options)
    view = await workUntilAsked(session, desk, run)
  }
  if (
    options.run === true &&
    view.run.state === 'checked' &&
    view.run.target === 'draft' &&
    hasComing(view)
  ) {
    await desk.database.transaction((tx) => startRun(tx, desk.act(), { run }))
    view = await workUntilAsked(session, desk, run)
  }
  return view
}

const takeOut = async (session: Session, desk: Desk, run: RunId, username?: string): Promise<RunView> => {
  const { organisation, state } = (await viewOf(desk, run)).run
  await personMay(desk, { username, permission: 'moving.approve', organisation })
  if (state !== 'removing' && state !== 'removed')
    await desk.database.transaction((tx) => takeRunOut(tx, desk.act(), { run }))
  return workUntilAsked(session, desk, run)
}

/** It could not be read, or the trial broke off: the problem says why. */
const isStopped = ({ run: { state, problem } }: RunView): boolean =>
  problem !== null && (state === 'failed' || state === 'mapping')

/** A report is there whole or not at all. */
const writeReport = async ({ database }: Desk, run: RunId, path: string): Promise<void> => {
  const unfinished = `${path}.${process.pid}.tmp`
  await pipeline(verdictsCsv(database.read, run), createWriteStream(unfinished, { mode: 0o600 }))
  await rename(unfinished, path)
}

const reached = async (
  session: Session,
  desk: Desk,
  path: string | undefined,
  options: MoveInOptions,
): Promise<RunView> => {
  if (options.takeOut !== undefined) return takeOut(session, desk, runCalled(options.takeOut), options.as)
  if (options.continue !== undefined) {
    if (path !== undefined) throw no.usage('--continue 接着做以前的一次，不要再写来源。')
    const run = runCalled(options.continue)
    const { organisation } = (await viewOf(desk, run)).run
    await personMay(desk, { username: options.as, permission: 'moving.manage', organisation })
    return goOn(session, desk, run, options)
  }
  const { run, again } = await open(desk, path, options)
  if (again) session.say(`同样的来源已经开始过，接着做。编号 ${run}`)
  else session.say(`编号 ${run}`)
  return goOn(session, desk, run, options)
}

/** Does `gongkai move-in`. */
export const runMoveIn = (
  session: Session,
  path: string | undefined,
  options: MoveInOptions,
): Promise<void> =>
  operate(session, () =>
    withDesk(async (desk) => {
      const view = await reached(session, desk, path, options)
      if (options.report !== undefined) await writeReport(desk, view.run.id, options.report)
      if (isStopped(view)) session.leave(2)
      else if (wrongCount(view) > 0) session.leave(1)
      const items = await wrongItems(desk, view)
      const site = desk.config.url
      await session.print(
        options.format === 'json' ? jsonText(runJson(view, items, site)) : runText(view, items, site),
      )
    }),
  )
