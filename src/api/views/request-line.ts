import { applicants } from '#statute/applicants'
import { decisionOf } from '#statute/decisions'
import type { CaseLine } from '#modules/requests'
import { intakeChannels, risks, stages } from '#modules/requests'
import type { RequestNames } from './request-names.ts'

/** Whom a request waits for, as a list says it. */
export const waitTitles: Readonly<Record<string, string>> = {
  clarification: '等申请人补正',
  payment: '等申请人缴费',
  'third-party': '等第三方答复',
  agency: '等其他机关答复',
  explanation: '等申请人说明理由',
  task: '等科室回复',
}

/** What stands where an applicant was, and what they asked for, once its time was over. */
export const emptied = { applicant: '已匿名', text: '（内容已按保管期限删除）' } as const

/** What of a line is the same in the list and on the page of the request. */
export const lineWords = (
  names: RequestNames,
  line: Omit<CaseLine, 'subject' | 'waits'>,
): Omit<ReturnType<typeof requestLineShown>, 'subject' | 'waits'> => {
  const { organisation, handler, section, ...rest } = line
  return {
    ...rest,
    applicant: line.applicant === '' ? emptied.applicant : line.applicant,
    organisation: { id: organisation, name: names.organisation(organisation) },
    stageTitle: stages[line.stage],
    applicantKindTitle: applicants[line.applicantKind].title,
    channelTitle: intakeChannels[line.channel],
    handler: handler && { id: handler, name: names.person(handler) },
    section: section && { id: section, name: names.section(section) },
    riskTitle: risks[line.risk],
    outcomeTitle: line.outcome && decisionOf(line.outcome).title,
  }
}

interface NamedThing {
  readonly id: string
  readonly name: string
}

type Shown = Omit<CaseLine, 'organisation' | 'handler' | 'section' | 'waits'> & {
  readonly organisation: NamedThing
  readonly stageTitle: string
  readonly applicantKindTitle: string
  readonly channelTitle: string
  readonly handler: NamedThing | null
  readonly section: NamedThing | null
  readonly riskTitle: string
  readonly outcomeTitle: string | null
  readonly waits: string[]
}

/** A request in a list. */
export const requestLineShown = (names: RequestNames, line: CaseLine): Shown => ({
  ...lineWords(names, line),
  subject: line.subject === '' ? emptied.text : line.subject,
  waits: line.waits.map((word) => waitTitles[word] ?? word),
})
