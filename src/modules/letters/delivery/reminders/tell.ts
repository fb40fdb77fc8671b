import type { Instant } from '#platform/clock'
import { dayOf } from '#platform/clock'
import type { Sealer } from '#platform/crypto'
import type { Tx } from '#platform/db'
import { queueMail } from '#platform/mail'
import type { OutboxTables } from '#platform/outbox'
import { Refusal } from '#platform/refusal'
import type { AuditTables } from '#platform/audit'
import { mailAddresses } from '#modules/identity'
import type { PersonId } from '#modules/organisations'
import { officeOf } from '#modules/sign-off'
import type { Reading } from '../schema/tables.ts'
import { situations } from '../standing.ts'
import type { DeliveryLine } from '../views/page.ts'

/** What telling writes through: what was told, and the outbox. */
export type Telling = Tx<Reading & AuditTables & OutboxTables>

/** What telling stands on. */
export interface Teller {
  readonly sealer: Sealer
  readonly now: Instant
  /** The address people type, without a slash at its end. */
  readonly site: string
}

/** Whoever handles the request; where nobody does, those who register what goes out. */
const recipientsOf = async (
  tx: Telling,
  { request, organisation }: DeliveryLine,
  now: Instant,
): Promise<readonly PersonId[]> => {
  const row = await tx
    .selectFrom('request_case')
    .select('handler')
    .where('request', '=', request)
    .executeTakeFirst()
  const handler = row?.handler ?? null
  if (handler !== null) return [handler]
  const { granted, roles } = await officeOf(tx, organisation, dayOf(now))
  return granted
    .filter(({ role }) => roles.get(role)?.permissions.includes('request.register') ?? false)
    .map(({ person }) => person)
}

const textOf = ({ title, number, requestNumber, last }: DeliveryLine, sentence: string, site: string) => {
  const mail = last?.mailNumber ?? null
  return [
    sentence,
    `文书：${title}（${number}）`,
    `申请编号：${requestNumber}`,
    ...(mail === null ? [] : [`邮件号：${mail}`]),
    `登记送达：${site}/workbench/deliveries`,
    '',
    '这封邮件由系统自动发出，请勿回复。',
  ].join('\n')
}

/** Tells whoever handles it what a letter waits for, once; gives how much that was. */
export const tellOf = async (
  tx: Telling,
  line: DeliveryLine,
  { sealer, now, site }: Teller,
): Promise<number> => {
  const { id, situation, last } = line
  if (situation === null) return 0
  const mark = `${situation}:${last?.beganOn ?? ''}`
  const known = await tx
    .selectFrom('letter_delivery_told')
    .select('situation')
    .where('letter', '=', id)
    .executeTakeFirst()
  if (known?.situation === mark) return 0
  await tx
    .insertInto('letter_delivery_told')
    .values({ letter: id, situation: mark, told_at: now })
    .onConflict((same) => same.column('letter').doUpdateSet({ situation: mark, told_at: now }))
    .execute()
  const sentence = situations[situation]
  const subject = `${line.number}：${sentence.slice(0, sentence.search(/[，。]/u))}`
  const people = [...new Set(await recipientsOf(tx, line, now))]
  for (const [person, to] of await mailAddresses(tx, sealer, people))
    try {
      const dedupe = `delivery:${id}:${mark}:${person}`
      await queueMail(
        tx,
        { at: now },
        sealer,
        { to, subject, text: textOf(line, sentence, site) },
        { dedupe },
      )
    } catch (error) {
      // An address no mail reaches keeps nobody else from theirs.
      if (!(error instanceof Refusal)) throw error
    }
  return 1
}
