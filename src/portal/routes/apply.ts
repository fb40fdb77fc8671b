import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Act } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { dayOf, later } from '#platform/clock'
import { attachment, statusOfRefusal } from '#platform/http'
import type { FieldProblems } from '#platform/refusal'
import { Refusal } from '#platform/refusal'
import type { PublicSection } from '#modules/publishing'
import type { RequestForm, Ticket } from '#modules/requests'
import { askedMost } from '#modules/reuse'
import type { Desk } from '../answers/desk.ts'
import { html } from '../answers/desk.ts'
import type { Applying } from '../applying/applying.ts'
import type { Brought } from '../applying/challenge.ts'
import { broughtBack, newChallenge } from '../applying/challenge.ts'
import { handIn } from '../applying/hand-in.ts'
import type { SharedLimits, Unproven } from '../applying/limits.ts'
import { limitsOf } from '../applying/limits.ts'
import type { Recent } from '../applying/recent.ts'
import type { Slips } from '../applying/slips.ts'
import type { Sent } from '../applying/take.ts'
import { heldSlip, sentOf } from '../applying/take.ts'
import { asOf, fileFields, typedForm } from '../applying/typed.ts'
import type { Frame } from '../frame.ts'
import { applyReviewPage } from '../pages/apply-review.ts'
import { applyPage } from '../pages/apply.ts'
import type { Receipt } from '../pages/receipt.ts'
import { receiptPage, receiptText } from '../pages/receipt.ts'
import { sectionIn } from './disclosure.ts'

export interface ApplyTools {
  readonly desk: Desk
  readonly applying: Applying
  readonly slips: Slips
  readonly shared: SharedLimits
  readonly unproven: Unproven
  readonly recent: Recent
}

const second = 1000
const hour = 60 * 60 * second

/** Whoever looks a form through takes this long at least. */
const lookedThrough = 3 * second

/** One application on its way: what it was asked with, and what came. */
interface Coming extends ApplyTools {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly frame: Frame
  readonly section: PublicSection
  readonly now: Instant
  readonly sent: Sent
  readonly brought: Brought | undefined
}

const waitingOf = ({ slips, sent, now }: Coming) =>
  sent.held.map((held) => ({
    field: held.field,
    name: held.taken.name,
    slip: heldSlip(slips, held, now),
  }))

const purposeOf = ({ slug }: PublicSection): string => `request ${slug}`

const challengeFor = ({ applying, section, now }: Coming): Promise<string> =>
  newChallenge(applying.keys, purposeOf(section), now)

interface Faults {
  readonly problems: FieldProblems
  readonly sentence?: string | undefined
  readonly status?: number
}

/** The form again, with everything that was typed and sent. */
const formAgain = async (
  coming: Coming,
  { problems, sentence, status = 422 }: Faults,
): Promise<FastifyReply> => {
  const { reply, frame, section, sent } = coming
  const page = applyPage(frame, {
    section,
    as: asOf(sent.field('switch') || sent.field('as')),
    value: sent.field,
    waiting: waitingOf(coming),
    problems,
    sentence,
    challenge: await challengeFor(coming),
  })
  return reply.code(status).type(html).send(page)
}

const reviewShape = z.object({ at: z.string() })

/** Whether the form was looked through, and not by a robot that does not look. */
const wasReviewed = ({ slips, sent, now }: Coming): boolean => {
  const review = reviewShape.safeParse(slips.take('review', sent.field('review'), now))
  return review.success && later(review.data.at, lookedThrough) <= now
}

const askReview = async (coming: Coming, form: RequestForm, sentence?: string): Promise<FastifyReply> => {
  const { reply, frame, section, sent, slips, now } = coming
  const page = applyReviewPage(frame, {
    section,
    form,
    fields: sent.fields,
    waiting: waitingOf(coming),
    challenge: await challengeFor(coming),
    review: slips.give('review', { at: now }, now, hour),
    sentence,
  })
  return reply.type(html).send(page)
}

const showReceipt = ({ reply, frame, section, slips, now }: Coming, receipt: Receipt): FastifyReply => {
  const slip = slips.give('receipt', receipt, now, hour)
  return reply.type(html).send(receiptPage(frame, { section, receipt, slip }))
}

/** The same form once more gets the same receipt; what may be mended is the form again. */
const notRegistered = (
  coming: Coming,
  ticket: Ticket,
  error: unknown,
): FastifyReply | Promise<FastifyReply> => {
  if (!(error instanceof Refusal)) throw error
  const given = coming.recent.find(ticket, coming.now)
  if (error.code !== 'request-sent')
    return formAgain(coming, {
      problems: error.fields,
      sentence: error.detail,
      status: statusOfRefusal(error.kind),
    })
  if (given === undefined) throw error
  return showReceipt(coming, given)
}

const register = async (coming: Coming, form: RequestForm, ticket: Ticket): Promise<FastifyReply> => {
  const { applying, section, sent, now, recent } = coming
  const { organisation, name: body } = section
  // The trail forgets nothing: an address of somebody outside is not told to it. docs/adr/0049.
  const act: Act = { who: 'applicant', at: now, from: null }
  try {
    const { number, code } = await handIn(applying, act, { organisation, form, held: sent.held, ticket })
    const receipt = { body, number, code, on: dayOf(now) }
    recent.keep(ticket, receipt, now)
    return await showReceipt(coming, receipt)
  } catch (error) {
    return await notRegistered(coming, ticket, error)
  }
}

const stale = '页面打开得太久，或者不是本站给出的，请再按一次“提交申请”。'

/**
 * Registers what is whole and proven; what is whole and not proven is shown once more and confirmed; anything else is
 * the form again.
 */
const received = async (coming: Coming): Promise<FastifyReply> => {
  const { sent, brought } = coming
  if (sent.field('switch') !== '' || sent.field('edit') !== '')
    return formAgain(coming, { problems: sent.problems, status: 200 })
  const typed = typedForm(sent)
  if (!typed.ok) return formAgain(coming, { problems: typed.problems })
  if (brought === undefined) return formAgain(coming, { problems: {}, sentence: stale, status: 409 })
  if (brought.proven || wasReviewed(coming)) return register(coming, typed.form, brought.ticket)
  const again = sent.field('review') !== ''
  return askReview(coming, typed.form, again ? '请从头看一遍，过几秒钟再按“确认提交”。' : undefined)
}

const readComing = async (
  tools: ApplyTools,
  request: FastifyRequest<{ Params: { slug: string } }>,
  reply: FastifyReply,
): Promise<Coming> => {
  const { desk, applying, slips, unproven } = tools
  const { frame } = await desk.making(request)
  const section = sectionIn(frame, request.params.slug)
  const now = applying.clock()
  let brought: Promise<Brought | undefined> | undefined
  const bring = (field: (name: string) => string) =>
    (brought ??= broughtBack(
      applying.keys,
      purposeOf(section),
      { challenge: field('challenge'), solution: field('solution') },
      now,
    ))
  const count = async (found: Brought | undefined): Promise<void> => {
    if (found?.proven !== true) await unproven(request, reply)
  }
  let counted: Promise<void> | undefined
  const mayTake = async (field: (name: string) => string): Promise<boolean> => {
    counted ??= count(await bring(field))
    await counted
    return true
  }
  const sent = await sentOf(request, { files: applying.files, slips, now, fileFields, mayTake })
  const onlyShown = sent.field('switch') !== '' || sent.field('edit') !== ''
  if (!onlyShown) await mayTake(sent.field)
  return { ...tools, request, reply, frame, section, now, sent, brought: await bring(sent.field) }
}

const receiptShape = z.object({ body: z.string(), number: z.string(), code: z.string(), on: z.string() })

const sendReceipt = async (
  { applying, slips }: ApplyTools,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> => {
  const now = applying.clock()
  const { files, base } = applying
  const { field } = await sentOf(request, {
    files,
    slips,
    now,
    fileFields: [],
    mayTake: () => Promise.resolve(false),
  })
  const receipt = receiptShape.safeParse(slips.take('receipt', field('receipt'), now))
  if (!receipt.success)
    throw new Refusal('missing', 'receipt', '回执已经过期', '回执只能在提交以后一小时内保存。')
  const { on, ...told } = receipt.data
  return reply
    .type('text/plain; charset=utf-8')
    .header('content-disposition', attachment(`政府信息公开申请回执 ${told.number}.txt`))
    .send(`\uFEFF${receiptText({ ...told, on: dayOf(`${on}T00:00:00.000Z`) }, base)}`)
}

/** 条例第二十九条: applying on the portal, and the receipt. Nothing of it is kept by browsers or proxies. */
export const registerApply = (app: FastifyInstance, tools: ApplyTools): void => {
  const { desk, applying, shared } = tools
  const { shown, answered } = limitsOf(applying.limitFactor)
  app.get<{ Params: { slug: string }; Querystring: { as?: string } }>(
    '/request/:slug',
    shown,
    async (request, reply) => {
      const { frame } = await desk.making(request)
      const section = sectionIn(frame, request.params.slug)
      const challenge = await newChallenge(applying.keys, purposeOf(section), applying.clock())
      const empty = { value: () => '', problems: {}, waiting: [] }
      const as = asOf(String(request.query.as))
      const asked = await applying.database.read((query) => askedMost(query, section.organisation, 5))
      return reply.type(html).send(applyPage(frame, { section, as, challenge, asked, ...empty }))
    },
  )
  app.post<{ Params: { slug: string } }>('/request/:slug', shared.applied, async (request, reply) =>
    received(await readComing(tools, request, reply)),
  )
  app.post('/request/receipt', answered, (request, reply) => sendReceipt(tools, request, reply))
}
