import type { PartTitle } from './form.ts'

/**
 * The six parts of 条例第五十条 under their fixed titles. The sub-items of part 一 are those the format
 * names; agencies print them as （一）…（五） with or without 情况 behind.
 */
export const parts: readonly PartTitle[] = [
  {
    number: '一',
    label: { text: '总体情况', variants: ['概述', '基本情况', '政府信息公开总体情况', '总体工作情况'] },
    items: [
      { text: '主动公开', variants: ['主动公开政府信息'] },
      { text: '依申请公开', variants: ['依申请公开政府信息'] },
      { text: '政府信息管理' },
      { text: '政府信息公开平台建设', variants: ['平台建设', '公开平台建设', '信息公开平台建设'] },
      { text: '监督保障', variants: ['政府信息公开监督保障'] },
    ],
  },
  {
    number: '二',
    label: {
      text: '主动公开政府信息情况',
      variants: ['主动公开政府信息', '主动公开情况', '政府信息主动公开情况'],
    },
    items: [],
  },
  {
    number: '三',
    label: {
      text: '收到和处理政府信息公开申请情况',
      variants: ['收到和处理政府信息公开申请', '政府信息公开申请情况', '收到和处理信息公开申请情况'],
    },
    items: [],
  },
  {
    number: '四',
    label: {
      text: '政府信息公开行政复议、行政诉讼情况',
      variants: [
        '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '因政府信息公开工作被申请行政复议和提起行政诉讼情况',
        '政府信息公开行政复议和行政诉讼情况',
        '政府信息公开行政复议、诉讼情况',
        '行政复议、行政诉讼情况',
        '因政府信息公开申请行政复议、提起行政诉讼情况',
      ],
    },
    items: [],
  },
  {
    number: '五',
    label: {
      text: '存在的主要问题及改进情况',
      variants: [
        '政府信息公开工作存在的主要问题及改进情况',
        '存在的问题及改进情况',
        '存在的主要问题及下步改进情况',
        '存在的主要问题和改进情况',
        '存在问题及改进情况',
        '存在的主要问题及改进措施',
        '主要问题及改进情况',
      ],
    },
    items: [],
  },
  {
    number: '六',
    label: {
      text: '其他需要报告的事项',
      variants: [
        '其他需要报告的情况',
        '需要报告的其他事项',
        '其他事项',
        '其他需要汇报的事项',
        '其他需报告的事项',
      ],
    },
    items: [],
  },
]
