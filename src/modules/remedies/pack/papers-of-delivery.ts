import type { Block } from '#platform/paper'
import { attemptStates, carriers, deliveryWays, failures, givings, givenText, takers } from '#modules/letters'
import { effective, factText } from '#modules/requests'
import { heading, paragraph, tableOf } from './blocks.ts'
import type { Delivered } from './deliveries.ts'
import { sizeText } from './limits.ts'
import type { PackNames, RequestMaterial } from './material.ts'

const lines = (...texts: readonly (string | false | null | undefined)[]): string =>
  texts.filter((text) => typeof text === 'string' && text !== '').join('\n')

const wayText = ({ attempt }: Delivered): string => {
  const { way, carrier, mailNumber, until, giving, details } = attempt
  return lines(
    deliveryWays[way],
    carrier !== null && carriers[carrier],
    mailNumber !== null && `邮件号 ${mailNumber}`,
    until !== null && `公告期至 ${until}`,
    details?.place,
    details !== null && details.consent !== '' && `同意电子送达：${details.consent}`,
    giving !== null && givings[giving],
  )
}

const endText = ({ attempt: { state, endedOn, taker, failure, details } }: Delivered): string =>
  lines(
    endedOn,
    attemptStates[state],
    taker !== null &&
      `${takers[taker]}${details === null || details.taker === '' ? '' : `：${details.taker}`}`,
    failure !== null && failures[failure].title,
    details?.note,
  )

/** A name may be somebody's: only where who took it may be read. */
const proofText = ({ proof, attempt: { details } }: Delivered): string =>
  proof === null ? '没有' : lines('有', details !== null && proof.name)

/** Files that went out without a letter of the house: the file of the case holds their digests and no name. */
const givenByHand = ({ view }: RequestMaterial): readonly (readonly string[])[] =>
  effective(view.file).flatMap((event) =>
    event.kind === 'delivered'
      ? (event.given?.files ?? []).map(({ size, digest }) => ['—', event.on, sizeText(size), digest])
      : [],
  )

const givenTable = (material: RequestMaterial): readonly Block[] => {
  const withLetters = material.deliveries.flatMap(({ letter, attempt: { beganOn, files, details } }) =>
    files.map(({ name, size, digest, dropped }) => [
      letter.number,
      beganOn,
      lines(details !== null && name, sizeText(size), name === null && '已经清除', dropped && '后来不再提供'),
      digest,
    ]),
  )
  const rows = [...withLetters, ...givenByHand(material)]
  if (rows.length === 0) return []
  return [
    heading('随文书给出的文件'),
    tableOf(['文号', '给出之日', '文件', 'SM3 摘要'], [4, 3.1, 5, 7], rows),
  ]
}

const attemptsTable = (deliveries: readonly Delivered[], names: PackNames): Block =>
  tableOf(
    ['文书', '送出之日', '方式', '结果', '证明', '登记人'],
    [4, 3.1, 4.4, 4, 3, 2.2],
    deliveries.map((each) => [
      lines(each.letter.title, each.letter.number, each.attempt.attempt > 1 && `第${each.attempt.attempt}次`),
      each.attempt.beganOn,
      wayText(each),
      endText(each),
      proofText(each),
      names.writer(each.attempt.begunBy),
    ]),
  )

const toldTable = ({ view }: RequestMaterial, names: PackNames): readonly Block[] => {
  const rows = effective(view.file).flatMap((event): (readonly string[])[] =>
    event.kind === 'delivered' || event.kind === 'notified'
      ? [
          [
            event.on,
            factText(event),
            deliveryWays[event.way],
            lines(event.proof, event.kind === 'delivered' && givenText(event.given)),
            names.writer(event.by),
          ],
        ]
      : [],
  )
  return rows.length === 0 ? [] : [tableOf(['日期', '事项', '方式', '凭证', '记录人'], [3, 3, 3, 5, 3], rows)]
}

/**
 * 国办公开办函〔2016〕235号: when and how each letter went out, what came of it and what proves it, and since when the
 * answer counts as given; empty where nothing went out.
 */
export const deliveryPaper = (material: RequestMaterial, names: PackNames): readonly Block[] => {
  const { deliveries } = material
  const told = toldTable(material, names)
  if (deliveries.length === 0) return [...told, ...givenTable(material)]
  return [
    ...(told.length === 0 ? [] : [heading('答复何时发出'), ...told]),
    heading('各份文书的送达'),
    paragraph('邮寄的以交邮之日为答复之日，直接送达的以签收之日为答复之日（国办公开办函〔2016〕235号）。'),
    attemptsTable(deliveries, names),
    ...givenTable(material),
  ]
}
