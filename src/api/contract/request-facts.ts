import { z } from 'zod'
import type { PersonId, SectionId } from '#modules/organisations'
import { needId, told, mayTell } from './request-words.ts'
import { givenDay, id, idOf, line } from './shapes.ts'

const person = idOf<PersonId>()
const section = idOf<SectionId>()
const on = { on: givenDay }
const party = { party: line(60) }

const fact = <Kind extends string, Data extends z.ZodRawShape, Texts extends z.ZodRawShape>(
  kind: Kind,
  data: Data,
  texts: Texts,
) => z.strictObject({ kind: z.literal(kind), ...on, ...data, texts: z.strictObject(texts) })

/** Facts that are only written down, each with its own data and texts; the others are worked out by operations of their own. */
export const plainFact = z.discriminatedUnion('kind', [
  fact('note', {}, { text: told() }),
  fact('discarded', {}, { reason: told() }),
  fact('assigned', { person, section: section.nullable() }, {}),
  fact('task-given', { section, person: person.nullable(), due: givenDay }, { what: told() }),
  fact('task-answered', { task: z.number().int().min(1) }, { answer: told() }),
  fact(
    'searched',
    { result: z.enum(['found', 'none', 'needs-making']) },
    { where: told(), how: told(), who: mayTell(200), found: mayTell() },
  ),
  fact('clarification-asked', { until: givenDay }, { points: told() }),
  fact('clarified', {}, { text: told() }),
  fact('third-party-reached', party, {}),
  fact('third-party-answered', { ...party, agrees: z.boolean() }, { opinion: told() }),
  fact('third-party-silent', party, {}),
  fact('agency-asked', { ...party, as: z.enum(['co-maker', 'other']) }, { question: told() }),
  fact('agency-reached', party, {}),
  fact('agency-answered', party, { opinion: told() }),
  fact('agency-silent', party, {}),
  fact('explanation-asked', { until: givenDay }, { points: told() }),
  fact('explained', {}, { text: told() }),
  fact('reasonable-delay-set', { until: givenDay }, { reason: told() }),
  fact('extension-approved', { workdays: z.number().int().min(1).max(60) }, { reason: told() }),
  fact('fee-notice-reached', {}, {}),
  fact('fee-paid', {}, { proof: mayTell(200) }),
  fact('withdrawn', {}, { record: told() }),
  fact(
    'material-added',
    { files: z.array(id).max(50), need: needId.nullable() },
    { title: told(200), about: mayTell() },
  ),
  fact('closed', {}, {}),
  fact('archived', { reference: line(100) }, {}),
])
