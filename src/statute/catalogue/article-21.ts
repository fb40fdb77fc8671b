import type { StatutoryItem } from './article-20.ts'
import { article } from './basis.ts'

const item = (number: number, title: string, covers: string): StatutoryItem => ({
  code: `21.${number}`,
  title,
  covers,
  basis: article('二十一条'),
})

/** 条例第二十一条: what cities with districts, counties and their departments publish besides, by local conditions. */
export const article21: readonly StatutoryItem[] = [
  item(1, '市政建设', '市政建设'),
  item(2, '公共服务', '公共服务'),
  item(3, '公益事业', '公益事业'),
  item(4, '土地征收', '土地征收'),
  item(5, '房屋征收', '房屋征收'),
  item(6, '治安管理', '治安管理'),
  item(7, '社会救助', '社会救助'),
]
