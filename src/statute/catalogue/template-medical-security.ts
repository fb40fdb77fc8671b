import type { Basis } from './basis.ts'
import { article } from './basis.ts'
import type { TemplateColumn } from './column.ts'
import { everyQuarter, everyYear } from './column.ts'
import { commonColumns } from './template-common.ts'

const fundRules = (number: string): Basis => ({
  text: `《医疗保障基金使用监督管理条例》（国务院令第735号）第${number}`,
  certainty: 'read',
})

const livelihood = article('二十条第（十一）项')

/** 重点领域 of a 医疗保障局: what the law on its fund demands besides. */
const field: TemplateColumn = {
  code: 'medical-security',
  title: '重点领域信息公开',
  columnType: '信息公开目录',
  items: ['20.11'],
  basis: [livelihood],
  children: [
    {
      code: 'fund',
      title: '基金收支结余',
      columnType: '数据发布',
      items: ['20.11'],
      basis: [fundRules('十条'), livelihood],
      freshness: everyQuarter,
    },
    {
      code: 'institutions',
      title: '定点医药机构名单',
      columnType: '数据发布',
      items: ['20.11'],
      basis: [fundRules('十一条'), livelihood],
      freshness: everyQuarter,
    },
    {
      code: 'inspections',
      title: '监督检查结果与曝光台',
      columnType: '信息公开目录',
      items: ['20.6', '20.11'],
      basis: [fundRules('三十四条'), article('二十条第（六）项')],
      freshness: everyQuarter,
    },
    {
      code: 'drug-procurement',
      title: '药品耗材采购',
      columnType: '信息公开目录',
      items: ['20.9', '20.11'],
      basis: [livelihood],
    },
    {
      code: 'medical-aid',
      title: '医疗救助',
      columnType: '信息公开目录',
      items: ['20.11', '21.7'],
      basis: [livelihood, article('二十一条')],
      freshness: everyQuarter,
    },
    {
      code: 'subsidies',
      title: '惠民惠农补贴',
      columnType: '信息公开目录',
      items: ['20.11'],
      basis: [livelihood],
      freshness: everyYear,
    },
    {
      code: 'benefits',
      title: '参保和待遇政策',
      columnType: '政策文件',
      items: ['20.11'],
      basis: [livelihood],
    },
  ],
}

/** The columns of a 医疗保障局, ready to use. */
export const medicalSecurityColumns: readonly TemplateColumn[] = [...commonColumns, field]
