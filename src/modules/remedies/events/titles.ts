import type { RemedyFactKind } from './facts.ts'

/** What an event is called. */
export const remedyFactTitles: Readonly<Record<RemedyFactKind, string>> = {
  opened: '登记',
  noticed: '收到副本和答复通知',
  assigned: '确定承办人',
  listed: '编制证据清单',
  answered: '提交答复、证据',
  held: '停止执行、暂停公开',
  released: '恢复执行、恢复公开',
  'hearing-set': '收到听证、开庭通知',
  'hearing-held': '听证、开庭',
  ruled: '作出结果',
  served: '收到结果',
  appealed: '进入下一审级',
  bound: '确认生效',
  'redo-begun': '转回重新办理',
  performed: '履行完毕',
  note: '备注',
  'paper-added': '存入材料',
  packed: '生成应诉材料卷',
  corrected: '更正记录',
}
