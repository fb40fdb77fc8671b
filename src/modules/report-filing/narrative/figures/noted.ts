import type { Noted } from '../templates/index.ts'
import type { Figure } from '../text/figure.ts'
import { figure } from './year.ts'

/** What people wrote down during the year, counted. */
export const notedFigures = (noted: readonly Noted[]): readonly Figure[] => {
  const of = (kind: Noted['kind']) => noted.filter((one) => one.kind === kind)
  const counted = (id: string, title: string, value: number, unit: string): Figure =>
    figure({ id, title, value, unit, source: '年度记录' })
  return [
    counted('trainings', '政府信息公开培训', of('training').length, '次'),
    counted(
      'trainings.people',
      '参加培训',
      of('training').reduce((sum, { people }) => sum + (people ?? 0), 0),
      '人次',
    ),
    counted('inspections', '监督检查', of('inspection').length, '次'),
    counted('problems', '存在的主要问题', of('problem').length, '个'),
    counted('measures', '改进措施', of('measure').length, '项'),
  ]
}
