import type { Template } from './template.ts'

/** 二、三、四: what is said before each table. */
export const tables: readonly Template[] = [
  {
    id: 'remedies.none',
    part: '四',
    opens: true,
    when: (value) =>
      value('remedies.reconsideration.4') +
        value('remedies.direct.4') +
        value('remedies.afterReconsideration.4') ===
      0,
    say: '{=year}年没有因政府信息公开引起的行政复议和行政诉讼。',
  },
  {
    id: 'remedies.reconsideration',
    part: '四',
    opens: true,
    when: (value) =>
      value('remedies.reconsideration.4') +
        value('remedies.direct.4') +
        value('remedies.afterReconsideration.4') >
      0,
    say: (_, value) =>
      value('remedies.reconsideration.4') === 0
        ? '{=year}年没有因政府信息公开引起的行政复议。'
        : '{=year}年因政府信息公开引起的行政复议{remedies.reconsideration.4}件，结果维持{remedies.reconsideration.0}件，结果纠正{remedies.reconsideration.1}件，其他结果{remedies.reconsideration.2}件，尚未审结{remedies.reconsideration.3}件。',
  },
  {
    id: 'remedies.litigation',
    part: '四',
    when: (value) =>
      value('remedies.reconsideration.4') +
        value('remedies.direct.4') +
        value('remedies.afterReconsideration.4') >
      0,
    say: (_, value) =>
      value('remedies.direct.4') + value('remedies.afterReconsideration.4') === 0
        ? '没有因政府信息公开引起的行政诉讼。'
        : '行政诉讼中，未经复议直接起诉{remedies.direct.4}件，复议后起诉{remedies.afterReconsideration.4}件。',
  },
]
