import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Act } from '#platform/audit'
import type { Instant } from '#platform/clock'
import { statusOfRefusal } from '#platform/http'
import { Refusal } from '#platform/refusal'
import type { Consultation } from '#modules/requests'
import { answerConsultation, consultationOf } from '#modules/requests'
import { html } from '../answers/desk.ts'
import { recordHeld } from '../applying/hand-in.ts'
import { limitsOf } from '../applying/limits.ts'
import type { Sent } from '../applying/take.ts'
import { heldSlip, sentOf } from '../applying/take.ts'
import type { Frame } from '../frame.ts'
import { consultationEndPage, consultationPage } from '../pages/consultation.ts'
import { consultationPath } from '../view/addresses.ts'
import type { FollowTools } from './following.ts'

type ByLink = FastifyRequest<{ Params: { token: string } }>

const sectionOf = ({ sections }: Frame, { organisation }: Consultation) =>
  sections.find((each) => each.organisation === organisation)

/** A wrong link, one that was used and one out of date look the same. */
const noLink = (frame: Frame, reply: FastifyReply, error: unknown): FastifyReply => {
  if (!(error instanceof Refusal) || error.code !== 'link-unknown') throw error
  const page = consultationEndPage(frame, { title: error.message, sentence: error.detail })
  return reply.code(statusOfRefusal(error.kind)).type(html).send(page)
}

const unanswered = () =>
  new Refusal('invalid', 'agrees', '没有选择', '请选择是否同意公开。', { agrees: '请选择是否同意公开。' })

/** Throws Refusal `agrees`, `file`, and what the module says. */
const answer = async (
  { applying }: FollowTools,
  act: Act,
  {
    token,
    sent,
    consultation,
  }: { readonly token: string; readonly sent: Sent; readonly consultation: Consultation },
): Promise<void> => {
  const [problem] = Object.values(sent.problems)
  if (problem !== undefined) throw new Refusal('invalid', 'file', '文件没有收下', problem, sent.problems)
  const agrees = sent.field('agrees')
  if (agrees !== 'yes' && agrees !== 'no') throw unanswered()
  await applying.database.transaction(async (tx) => {
    const files = await recordHeld(tx, act, sent.held, consultation.organisation)
    const input = { token, agrees: agrees === 'yes', opinion: sent.field('opinion'), files }
    await answerConsultation(tx, act, input, applying.cells)
  })
}

const open = (
  { applying: { database, cells } }: FollowTools,
  token: string,
  now: Instant,
): Promise<Consultation> => database.read((query) => consultationOf(query, token.slice(0, 200), now, cells))

const received = async (tools: FollowTools, request: ByLink, reply: FastifyReply): Promise<FastifyReply> => {
  const { desk, applying, slips } = tools
  const { token } = request.params
  const { frame } = await desk.making(request)
  const now = applying.clock()
  const consultation = await open(tools, token, now)
  const section = sectionOf(frame, consultation)
  const mayTake = () => Promise.resolve(true)
  const sent = await sentOf(request, { files: applying.files, slips, now, fileFields: ['files'], mayTake })
  try {
    await answer(tools, { who: 'third-party', at: now, from: null }, { token, sent, consultation })
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'link-unknown') throw error
    const page = consultationPage(frame, {
      path: consultationPath(token),
      consultation,
      section,
      value: sent.field,
      problems: error.fields,
      sentence: Object.keys(error.fields).length === 0 ? error.detail : undefined,
      waiting: sent.held.map((held) => ({
        field: held.field,
        name: held.taken.name,
        slip: heldSlip(slips, held, now),
      })),
    })
    return reply.code(statusOfRefusal(error.kind)).type(html).send(page)
  }
  const title = '答复已经提交'
  const sentence = '机关已经收到您的意见，会依法作出决定。这个链接不能再用了。'
  return reply.type(html).send(consultationEndPage(frame, { title, sentence, section }))
}

/** 条例第三十二条: a third party reads what it is asked and answers once. Nothing is used up by looking. */
export const registerConsultation = (app: FastifyInstance, tools: FollowTools): void => {
  const { desk, applying } = tools
  const { shown, answered } = limitsOf(applying.limitFactor)
  app.get<{ Params: { token: string } }>('/consultation/:token', shown, async (request, reply) => {
    const { frame } = await desk.making(request)
    const { token } = request.params
    try {
      const consultation = await open(tools, token, applying.clock())
      const page = consultationPage(frame, {
        path: consultationPath(token),
        consultation,
        section: sectionOf(frame, consultation),
        value: () => '',
        problems: {},
        waiting: [],
      })
      return await reply.type(html).send(page)
    } catch (error) {
      return noLink(frame, reply, error)
    }
  })
  app.post<{ Params: { token: string } }>('/consultation/:token', answered, async (request, reply) => {
    try {
      return await received(tools, request, reply)
    } catch (error) {
      const { frame } = await desk.making(request)
      return noLink(frame, reply, error)
    }
  })
}
