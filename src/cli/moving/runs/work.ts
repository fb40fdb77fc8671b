import { setTimeout } from 'node:timers/promises'
import { Refusal } from '#platform/refusal'
import { systemClock } from '#platform/clock'
import type { RunId, RunState, RunView } from '#modules/moving'
import { runStates, runView } from '#modules/moving'
import type { Progress } from '../../terminal/progress.ts'
import type { Session } from '../../terminal/session.ts'
import type { Desk } from './desk.ts'

/** Everything there is to say of a run now. Throws Refusal `moving-missing`. */
export const viewOf = ({ database, sealer }: Desk, run: RunId): Promise<RunView> =>
  database.read((query) => runView(query, sealer, run, systemClock()))

const atWork: readonly RunState[] = ['gathering', 'checking', 'running', 'removing']

const look = ({ database }: Desk, run: RunId) =>
  database.read((query) =>
    query
      .selectFrom('moving_run')
      .select(['state', 'items', 'progress', 'goal'])
      .where('id', '=', run)
      .executeTakeFirst(),
  )

/** Milliseconds between two looks at how far it is. */
const pause = 500

/** Shows how far a stage is, until it is told to end. What is read has no end that is known. */
const watch = (session: Session, desk: Desk, run: RunId, state: RunState, goal: number) => {
  const over = new AbortController()
  let bar: Progress | undefined
  let shown = 0
  const follow = async (): Promise<void> => {
    if (goal > 0) bar = session.progress(goal, false, runStates[state].replace('正在', ''))
    for (;;) {
      const now = await look(desk, run)
      if (now?.state !== state || over.signal.aborted) return
      bar?.step(now.progress - shown)
      shown = now.progress
      await setTimeout(pause, undefined, { signal: over.signal }).catch(() => undefined)
    }
  }
  const following = follow()
  return async (): Promise<void> => {
    over.abort()
    await following
    bar?.stop()
  }
}

const isBusy = (error: unknown): boolean => error instanceof Refusal && error.code === 'sweep.running'

/** A server, or a command that was killed a moment ago, may have the run: then it is only watched. */
const workOnce = async (session: Session, { schedule, act }: Desk, told: Set<string>): Promise<void> => {
  const say = (sentence: string): void => {
    if (!told.has(sentence)) session.say(sentence)
    told.add(sentence)
  }
  try {
    const { failure } = await schedule.run('moving', act())
    if (failure === null) return
    say(failure)
  } catch (error) {
    if (!isBusy(error)) throw error
    say('服务程序或者刚才中断的命令正在办理，等它办完或者让出。')
  }
  await setTimeout(1000)
}

/** Works on a run until a person is asked, or it has ended; gives how it stands then. */
export const workUntilAsked = async (session: Session, desk: Desk, run: RunId): Promise<RunView> => {
  const told = new Set<string>()
  for (;;) {
    const view = await viewOf(desk, run)
    const { state, goal } = view.run
    if (!atWork.includes(state)) return view
    const end = watch(session, desk, run, state, goal)
    try {
      await workOnce(session, desk, told)
    } finally {
      await end()
    }
  }
}
