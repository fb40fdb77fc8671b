import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { decisionKinds } from '#statute/decisions'
import { Refusal } from '#platform/refusal'
import { decisionChoices, isLogPublic, publicDecisions } from '#modules/reuse'
import { text, year } from '../answers/asked.ts'
import { paged } from '../answers/cursor.ts'
import type { Desk } from '../answers/desk.ts'
import { decisionsPage } from '../pages/decisions.ts'
import { decisionsPath } from '../view/addresses.ts'
import { drawn } from './limits.ts'

/** Entries on a page. */
const many = 30

const asked = z.object({
  decision: z.enum(decisionKinds).optional().catch(undefined),
  year,
  after: text(200),
})

const closed = () =>
  new Refusal('missing', 'log-closed', '没有公开答复目录', '本站没有公开依申请公开的答复目录。')

/** The log of decisions, where the office has switched it on. */
export const registerDecisions = (app: FastifyInstance, desk: Desk): void => {
  app.get(decisionsPath, drawn, (request, reply) => {
    const { after, ...narrowed } = asked.parse(request.query)
    const key = JSON.stringify([decisionsPath, narrowed, after])
    return desk.send(request, reply, key, async ({ frame, ask, today }) => {
      if (!(await ask(isLogPublic))) throw closed()
      const list = await paged(
        ask((query) => publicDecisions(query, { ...narrowed, after, limit: many }, today)),
      )
      const choices = await ask(decisionChoices)
      return {
        body: decisionsPage(frame, {
          decision: narrowed.decision,
          year: narrowed.year,
          ...list,
          choices,
          behind: after !== undefined,
        }),
      }
    })
  })
}
