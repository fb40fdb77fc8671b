import type { Calendar, LocalDate } from '#statute/calendar'
import { valueOn } from '#statute/dated'
import { clarificationNoticeTerm, longestExtension } from '#statute/deadlines'
import { isDecision } from '../../compose.ts'
import { dayText } from '../../slots.ts'
import type { LetterRule } from '../rule.ts'
import { passageText, unless } from '../rule.ts'

const dayPattern = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu

const days = (text: string): readonly string[] => text.match(dayPattern) ?? []

const clarifyBy = (receivedOn: LocalDate, calendar: Calendar): LocalDate =>
  calendar.addWorkdays(receivedOn, valueOn(clarificationNoticeTerm, receivedOn).count).date

const answers = (kind: Parameters<typeof isDecision>[0]): boolean =>
  isDecision(kind) && kind !== 'withdrawn' && kind !== 'unreachable'

/** Days: as the case has them, and in their order. */
export const dateRules: readonly LetterRule[] = [
  {
    id: 'date.received',
    title: '收到申请之日与案卷一致',
    article: '《政府信息公开条例》第三十一条',
    severity: 'error',
    find: (letter, { facts }) => {
      const [told] = days(passageText(letter, 'opening'))
      if (told === undefined || facts.receivedOn === undefined) return []
      return unless(
        told === dayText(facts.receivedOn),
        'opening',
        `写的收到申请之日是${told}，案卷记录是${dayText(facts.receivedOn)}，请改为案卷的日期。`,
      )
    },
  },
  {
    id: 'date.decision',
    title: '成文日期不早于决定之日',
    article: '《政府信息公开条例》第三十三条',
    severity: 'error',
    find: ({ kind, on }, { decided }) => {
      const day = decided?.on ?? null
      return !isDecision(kind) || on === null || day === null
        ? []
        : unless(on >= day, 'on', `决定是${dayText(day)}作出的，文书的日期不能早于这一天。`)
    },
  },
  {
    id: 'date.signature',
    title: '成文日期不早于最后一次签署',
    article: '《政府信息公开条例》第四十五条',
    severity: 'error',
    find: ({ kind, on }, { decided }) => {
      const day = decided?.signedOn ?? null
      return !isDecision(kind) || on === null || day === null
        ? []
        : unless(on >= day, 'on', `最后一次签署是${dayText(day)}，文书的日期不能早于这一天。`)
    },
  },
  {
    id: 'date.late',
    title: '超过答复期限的写明',
    article: '《政府信息公开条例》第三十三条',
    severity: 'error',
    find: (letter, { dueOn }) => {
      if (!answers(letter.kind) || letter.on === null || dueOn === null) return []
      const said = passageText(letter, 'late') !== ''
      const late = letter.on > dueOn
      if (late) return unless(said, 'late', `答复期限到${dayText(dueOn)}届满，文书应当写明未能在期限内答复。`)
      return unless(!said, 'late', `答复期限到${dayText(dueOn)}届满，还没有超过，不应当写超过期限。`)
    },
  },
  {
    id: 'date.overdue',
    title: '没有超过答复期限',
    article: '《政府信息公开条例》第三十三条',
    severity: 'warning',
    find: ({ kind, on }, { dueOn }) =>
      !answers(kind) || on === null || dueOn === null
        ? []
        : unless(on <= dueOn, 'on', `答复期限已于${dayText(dueOn)}届满，这份答复是逾期作出的。`),
  },
  {
    id: 'date.clarification',
    title: '在7个工作日内告知补正',
    article: '《政府信息公开条例》第三十条',
    severity: 'warning',
    find: ({ kind, on }, { facts: { receivedOn }, calendar }) => {
      if (kind !== 'clarification' || on === null || receivedOn === undefined) return []
      const last = clarifyBy(receivedOn, calendar)
      return unless(on <= last, 'on', `补正应当在${dayText(last)}前告知，已经超过7个工作日。`)
    },
  },
  {
    id: 'date.until',
    title: '给申请人的期限在文书日期之后',
    article: '《政府信息公开条例》第三十条、第三十五条',
    severity: 'error',
    find: ({ kind, on }, { facts: { until } }) =>
      on === null || until === undefined || isDecision(kind)
        ? []
        : unless(until > on, 'term', `期限${dayText(until)}不在文书日期之后，请改正期限。`),
  },
  {
    id: 'date.extension',
    title: '在期限届满前告知延期',
    article: '《政府信息公开条例》第三十三条第二款',
    severity: 'error',
    find: ({ kind, on }, { firstDueOn }) =>
      kind !== 'extension' || on === null || firstDueOn === null
        ? []
        : unless(
            on <= firstDueOn,
            'on',
            `答复期限已于${dayText(firstDueOn)}届满，延期应当在此前告知，不能再延期。`,
          ),
  },
  {
    id: 'date.extension-length',
    title: '延长不超过20个工作日',
    article: '《政府信息公开条例》第三十三条第二款',
    severity: 'error',
    find: ({ kind, on }, { facts: { workdays, receivedOn } }) => {
      if (kind !== 'extension' || workdays === undefined) return []
      const from = receivedOn ?? on
      if (from === null) return []
      const most = valueOn(longestExtension, from).count
      return unless(workdays <= most, 'term', `延长了${workdays}个工作日，最多${most}个工作日。`)
    },
  },
  {
    id: 'date.extension-consent',
    title: '负责人同意在告知之前',
    article: '《政府信息公开条例》第三十三条第二款',
    severity: 'error',
    find: ({ kind, on }, { facts: { approvedOn } }) =>
      kind !== 'extension' || on === null || approvedOn === undefined
        ? []
        : unless(
            approvedOn <= on,
            'term',
            `负责人于${dayText(approvedOn)}同意，晚于文书的日期，应当先经同意再告知。`,
          ),
  },
]
