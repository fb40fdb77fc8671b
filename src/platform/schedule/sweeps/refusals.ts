import { Refusal } from '#platform/refusal'

export const unknown = (): Refusal =>
  new Refusal('missing', 'sweep.unknown', '没有这项定时任务', '请从定时任务的列表里选择一项。')

export const isRunning = (): Refusal =>
  new Refusal('conflict', 'sweep.running', '这项定时任务正在运行', '请等它结束以后再运行。')

export const isStopping = (): Refusal =>
  new Refusal('unavailable', 'sweep.stopping', '程序正在停止', '请等程序重新启动以后再运行。')
