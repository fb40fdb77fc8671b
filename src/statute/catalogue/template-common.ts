import { article } from './basis.ts'
import type { TemplateColumn } from './column.ts'
import { everySixMonths, everyTwoWeeks, everyYear } from './column.ts'

const statutory = (number: string) => [article(`二十条第（${number}）项`)]

/** Columns every department has, in the order people look for them. */
export const commonColumns: readonly TemplateColumn[] = [
  {
    code: 'about',
    title: '机关概况',
    columnType: '机构职能',
    items: ['20.2'],
    basis: statutory('二'),
    children: [
      { code: 'duties', title: '机关职能', columnType: '机构职能', items: ['20.2'], basis: statutory('二') },
      {
        code: 'leaders',
        title: '领导信息',
        columnType: '负责人信息',
        items: ['20.2'],
        basis: statutory('二'),
      },
      {
        code: 'sections',
        title: '内设机构',
        columnType: '机构职能',
        items: ['20.2'],
        basis: statutory('二'),
      },
    ],
  },
  {
    code: 'news',
    title: '工作动态',
    columnType: '工作动态',
    items: ['20.15'],
    basis: statutory('十五'),
    freshness: everyTwoWeeks,
  },
  {
    code: 'notices',
    title: '通知公告',
    columnType: '政策文件',
    items: ['20.15'],
    basis: statutory('十五'),
    freshness: everySixMonths,
  },
  {
    code: 'policies',
    title: '政策文件',
    columnType: '政策文件',
    items: ['20.1', '20.3'],
    basis: [...statutory('一'), ...statutory('三')],
    freshness: everySixMonths,
    children: [
      {
        code: 'normative',
        title: '行政规范性文件',
        columnType: '政策文件',
        items: ['20.1'],
        basis: statutory('一'),
      },
      { code: 'other', title: '其他文件', columnType: '政策文件', items: ['20.3'], basis: statutory('三') },
      {
        code: 'clean-up',
        title: '清理结果',
        columnType: '政策文件',
        items: ['20.1'],
        basis: statutory('一'),
      },
    ],
  },
  {
    code: 'interpretations',
    title: '政策解读',
    columnType: '政策解读',
    items: ['20.3'],
    basis: [
      {
        text: '《国务院办公厅印发〈关于全面推进政务公开工作的意见〉实施细则的通知》（国办发〔2016〕80号）',
        certainty: 'memory',
      },
    ],
    freshness: everySixMonths,
  },
  {
    code: 'finance',
    title: '财政信息',
    columnType: '信息公开目录',
    items: ['20.7'],
    basis: [...statutory('七'), { text: '《中华人民共和国预算法》第十四条', certainty: 'read' }],
    freshness: everyYear,
    children: [
      {
        code: 'budgets',
        title: '部门预算',
        columnType: '信息公开目录',
        items: ['20.7'],
        basis: statutory('七'),
      },
      {
        code: 'accounts',
        title: '部门决算',
        columnType: '信息公开目录',
        items: ['20.7'],
        basis: statutory('七'),
      },
      {
        code: 'charges',
        title: '行政事业性收费',
        columnType: '信息公开目录',
        items: ['20.8'],
        basis: statutory('八'),
      },
      {
        code: 'procurement',
        title: '政府采购',
        columnType: '信息公开目录',
        items: ['20.9'],
        basis: statutory('九'),
      },
    ],
  },
  {
    code: 'licences',
    title: '行政许可和服务',
    columnType: '办事服务',
    items: ['20.5'],
    basis: statutory('五'),
  },
  {
    code: 'enforcement',
    title: '行政处罚和行政强制',
    columnType: '信息公开目录',
    items: ['20.6'],
    basis: statutory('六'),
  },
  {
    code: 'plans',
    title: '计划总结',
    columnType: '信息公开目录',
    items: ['20.3'],
    basis: statutory('三'),
    freshness: everyYear,
  },
  {
    code: 'proposals',
    title: '建议提案办理',
    columnType: '信息公开目录',
    items: ['20.15'],
    basis: statutory('十五'),
    freshness: everyYear,
  },
  {
    code: 'emergencies',
    title: '应急管理',
    columnType: '信息公开目录',
    items: ['20.12'],
    basis: statutory('十二'),
  },
  {
    code: 'recruitment',
    title: '招考录用',
    columnType: '信息公开目录',
    items: ['20.14'],
    basis: statutory('十四'),
  },
  {
    code: 'three-affairs',
    title: '三务公开',
    columnType: '信息公开目录',
    items: ['20.15'],
    basis: [{ text: '党务、村（居）务、财务公开，按各地要求在专栏里集中', certainty: 'practice' }],
    freshness: {
      days: 92,
      basis: {
        text: '《中华人民共和国村民委员会组织法》第三十条，一般事项至少每季度公布一次',
        certainty: 'memory',
      },
    },
  },
]
