/** Words of the trade that mean the same, known without being told; each body may change them or turn them off. */
export interface Preset {
  readonly id: string
  readonly words: readonly string[]
}

/** No word stands in two of them. The first word is what the others are usually written out as, or short for. */
export const presets: readonly Preset[] = [
  { id: 'yibao', words: ['医保', '医疗保障', '医疗保险'] },
  {
    id: 'jumin-yibao',
    words: [
      '城乡居民基本医疗保险',
      '城乡居民医疗保险',
      '城乡居民医保',
      '居民医保',
      '新农合',
      '新型农村合作医疗',
    ],
  },
  {
    id: 'zhigong-yibao',
    words: ['职工基本医疗保险', '城镇职工基本医疗保险', '职工医疗保险', '职工医保'],
  },
  { id: 'dabing', words: ['大病保险', '大病医保'] },
  { id: 'changhu', words: ['长期护理保险', '长护险'] },
  { id: 'mante', words: ['门诊慢特病', '慢特病', '门诊慢性病', '慢病'] },
  { id: 'liangbing', words: ['高血压糖尿病', '两病'] },
  { id: 'jicai', words: ['集中采购', '带量采购', '集采'] },
  { id: 'feijian', words: ['飞行检查', '飞检'] },
  { id: 'yaodian', words: ['定点零售药店', '定点药店'] },
  { id: 'yiyuan', words: ['定点医疗机构', '定点医院'] },
  { id: 'yidi', words: ['异地就医', '异地报销', '异地结算'] },
  { id: 'baoxiao', words: ['报销比例', '支付比例'] },
  { id: 'zhuanzhen', words: ['转诊', '转院'] },
  { id: 'shebao', words: ['社会保险', '社会保障', '社保'] },
  { id: 'gongjijin', words: ['住房公积金', '公积金'] },
  { id: 'dibao', words: ['最低生活保障', '低保'] },
  { id: 'yibaoju', words: ['医疗保障局', '医保局'] },
  { id: 'renshe', words: ['人力资源和社会保障局', '人力资源社会保障局', '人社局'] },
  { id: 'weijian', words: ['卫生健康委员会', '卫生健康局', '卫健委', '卫健局'] },
  { id: 'fagai', words: ['发展和改革委员会', '发展改革委', '发改委', '发改局'] },
  { id: 'nianbao', words: ['年度报告', '年报'] },
  { id: 'shenqing', words: ['依申请公开', '申请公开'] },
  { id: 'guifan', words: ['规范性文件', '红头文件'] },
  { id: 'jiedu', words: ['政策解读', '一图读懂'] },
  { id: 'zhaokao', words: ['公务员招考', '公务员招录', '公务员考试'] },
]

export const presetOf = (id: string): Preset | undefined => presets.find((preset) => preset.id === id)
