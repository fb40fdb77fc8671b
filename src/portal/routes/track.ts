import type { FastifyInstance, FastifyReply } from 'fastify'
import { statusOfRefusal } from '#platform/http'
import { Refusal } from '#platform/refusal'
import type { ApplicantAct, Credentials, Tracked } from '#modules/requests'
import { actAsApplicant } from '#modules/requests'
import { html } from '../answers/desk.ts'
import { recordHeld } from '../applying/hand-in.ts'
import type { SharedLimits } from '../applying/limits.ts'
import { limitsOf } from '../applying/limits.ts'
import type { Sent } from '../applying/take.ts'
import { heldSlip, sentOf } from '../applying/take.ts'
import { trackPage } from '../pages/track.ts'
import { trackActPath, trackFilePath, trackPath } from '../view/addresses.ts'
import type { Asked, FollowTools } from './following.ts'
import { actOf, askAgain, look, passIn, sendTracked } from './following.ts'
import { drawn } from './limits.ts'
import { sendToApplicant } from './track-file.ts'

/** Wrong code and wrong name are one answer: the same words, the same status. */
const lookUp = async (tools: FollowTools, asked: Asked, { field }: Sent): Promise<FastifyReply> => {
  const credentials = { code: field('code').slice(0, 100), name: field('name').slice(0, 200) }
  try {
    return await sendTracked(tools, asked, credentials, { tracked: await look(tools, asked, credentials) })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return askAgain(tools, asked, { ...credentials, sentence: error.detail }, statusOfRefusal(error.kind))
  }
}

const done: Readonly<Record<ApplicantAct['kind'], string>> = {
  clarified: '补正已经提交，答复期限重新计算。',
  explained: '说明已经提交。',
  'material-added': '材料已经提交。',
  withdrawn: '申请已经撤回。',
}

const isKind = (text: string): text is ApplicantAct['kind'] => Object.hasOwn(done, text)

const unsure = () =>
  new Refusal('invalid', 'withdraw-sure', '没有确认', '请勾选“我确认撤回这份申请”。', {
    sure: '请勾选“我确认撤回这份申请”。',
  })

const withProblems = ({ problems }: Sent): void => {
  const [first] = Object.values(problems)
  if (first !== undefined) throw new Refusal('invalid', 'file', '文件没有收下', first, problems)
}

const doesOf = ({ field }: Sent, kind: ApplicantAct['kind'], files: readonly string[]): ApplicantAct => {
  if (kind === 'material-added') return { kind, title: field('title'), files }
  if (kind === 'withdrawn') return { kind, reason: field('reason') }
  return { kind, text: field('text') }
}

interface Doing {
  readonly credentials: Credentials
  readonly organisation: Tracked['organisation']
  readonly kind: ApplicantAct['kind']
  readonly seen: number
  readonly sent: Sent
}

/** The act, and the papers that came with an answer: all of it or nothing. */
const carryOut = async (tools: FollowTools, asked: Asked, doing: Doing): Promise<Tracked> => {
  const { database, cells } = tools.applying
  const { credentials, kind, seen, sent } = doing
  withProblems(sent)
  if (kind === 'withdrawn' && sent.field('sure') === '') throw unsure()
  const act = actOf(asked)
  return database.transaction(async (tx) => {
    const files = await recordHeld(tx, act, sent.held, doing.organisation)
    const first = { ...credentials, seen, does: doesOf(sent, kind, files) }
    const tracked = await actAsApplicant(tx, act, first, cells)
    if (files.length === 0 || kind === 'material-added' || kind === 'withdrawn') return tracked
    const title = kind === 'clarified' ? '补正的附件' : '说明的附件'
    const papers = {
      ...credentials,
      seen: tracked.seq,
      does: { kind: 'material-added', title, files },
    } as const
    return actAsApplicant(tx, act, papers, cells)
  })
}

const actOn = async (tools: FollowTools, asked: Asked, doing: Doing): Promise<FastifyReply> => {
  const { credentials, kind, sent } = doing
  try {
    const tracked = await carryOut(tools, asked, doing)
    return await sendTracked(tools, asked, credentials, { tracked, done: done[kind] })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'track-unknown') throw error
    const tracked = await look(tools, asked, credentials)
    const { now, reply } = asked
    const waiting = sent.held.map((held) => ({
      field: held.field,
      name: held.taken.name,
      slip: heldSlip(tools.slips, held, now),
    }))
    reply.code(statusOfRefusal(error.kind))
    return sendTracked(tools, asked, credentials, {
      tracked,
      does: kind,
      value: sent.field,
      problems: error.fields,
      sentence: Object.keys(error.fields).length === 0 ? error.detail : undefined,
      waiting,
    })
  }
}

const expired = '查询的页面已经过期，刚才的内容没有提交。请再填一次查询码和姓名（名称）。'

const received = async (tools: FollowTools, asked: Asked, sent: Sent): Promise<FastifyReply> => {
  const pass = passIn(tools, sent.field('pass'), asked.now)
  const unsent = [sent.field('text'), sent.field('title'), sent.field('reason')].join('\n').trim()
  if (pass === undefined)
    return askAgain(tools, asked, { code: '', name: '', sentence: expired, unsent }, 409)
  const kind = sent.field('does')
  if (!isKind(kind)) throw new Refusal('bad-request', 'does', '请求不完整', '请从查询的页面操作。')
  return actOn(tools, asked, { ...pass, kind, seen: Number(sent.field('seen')), sent })
}

/** 条例第三十条、第三十五条: following a request by query code and name, and what its applicant does with it. */
export const registerTrack = (
  app: FastifyInstance,
  tools: FollowTools & { readonly shared: SharedLimits },
): void => {
  const { desk, applying, slips, shared } = tools
  const { answered, fetched } = limitsOf(applying.limitFactor)
  const reading = { files: applying.files, slips }

  app.get(trackPath, drawn, async (request, reply) => {
    const { frame } = await desk.making(request)
    return reply.type(html).send(trackPage(frame, { code: '', name: '' }))
  })
  app.post(trackPath, shared.looked, async (request, reply) => {
    const now = applying.clock()
    const mayTake = () => Promise.resolve(false)
    const sent = await sentOf(request, { ...reading, now, fileFields: [], mayTake })
    return lookUp(tools, { request, reply, now }, sent)
  })
  app.post(trackActPath, answered, async (request, reply) => {
    const now = applying.clock()
    // Only who has the page of a request has a pass.
    const mayTake = (field: (name: string) => string) =>
      Promise.resolve(passIn(tools, field('pass'), now) !== undefined)
    const sent = await sentOf(request, { ...reading, now, fileFields: ['files'], mayTake })
    return received(tools, { request, reply, now }, sent)
  })
  app.post(trackFilePath, fetched, async (request, reply) => {
    const now = applying.clock()
    const mayTake = () => Promise.resolve(false)
    const sent = await sentOf(request, { ...reading, now, fileFields: [], mayTake })
    return sendToApplicant(tools, { request, reply, now }, sent)
  })
}
