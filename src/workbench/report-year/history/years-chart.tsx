import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { BarOption } from '../../parts/bar-chart.tsx'
import { BarChart, chartLegend, chartText } from '../../parts/bar-chart.tsx'
import type { YearFigures } from '../words.ts'
import { outcomeSeries } from './series.ts'

/** Colours that stay apart from each other in grey, too. */
const color = ['#153e75', '#7b8fae', '#a31f17', '#c07a1d', '#6b4a86', '#a69d8f', '#2c6a3c']

const optionOf = (of: readonly YearFigures[]): BarOption => {
  const { years, series } = outcomeSeries(of)
  return {
    animation: false,
    color,
    legend: chartLegend,
    grid: { left: 4, right: 8, top: 12, bottom: 56, containLabel: true },
    xAxis: { type: 'category', data: [...years], axisLabel: chartText, axisTick: { show: false } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: chartText },
    series: series.map(({ name, data }) => ({
      type: 'bar',
      name,
      stack: 'all',
      silent: true,
      barMaxWidth: 46,
      data: [...data],
    })),
  }
}

/** How requests ended over the years; the table beside it has the numbers. */
export const YearsChart = ({ of }: { readonly of: readonly YearFigures[] }): ReactNode => (
  <BarChart
    option={useMemo(() => optionOf(of), [of])}
    label="历年申请办理结果的柱形图，数字在旁边的表里"
    className="years-chart"
  />
)
