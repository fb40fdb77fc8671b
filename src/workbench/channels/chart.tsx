import type { ReactNode } from 'react'
import { useMemo } from 'react'
import type { BarOption } from '../parts/bar-chart.tsx'
import { BarChart, chartLegend, chartText } from '../parts/bar-chart.tsx'
import type { Breakdown } from './series.ts'

/** Colours that stay apart from each other in grey, too. */
const color = ['#153e75', '#c07a1d', '#2c6a3c', '#a31f17', '#7b8fae', '#6b4a86', '#a69d8f', '#3f7f8c']
const most = 12

const optionOf = ({ series, lines }: Breakdown): BarOption => {
  const shown = lines.slice(0, most)
  return {
    animation: false,
    color,
    legend: { ...chartLegend, show: series.length > 1 },
    grid: { left: 4, right: 44, top: 4, bottom: series.length > 1 ? 36 : 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map(({ label }) => label),
      axisTick: { show: false },
      axisLabel: { ...chartText, width: 130, overflow: 'truncate' },
    },
    series: series.map((name, index) => ({
      type: 'bar',
      name,
      stack: 'all',
      silent: true,
      barMaxWidth: 22,
      data: shown.map(({ counts }) => counts[index] ?? 0),
      label: {
        ...chartText,
        show: index === series.length - 1,
        position: 'right',
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => String(shown[dataIndex]?.total ?? ''),
      },
    })),
  }
}

/** The largest lines of a breakdown as bars; the table beside it has all of them. */
export const Chart = ({ of, title }: { readonly of: Breakdown; readonly title: string }): ReactNode => (
  <BarChart
    option={useMemo(() => optionOf(of), [of])}
    label={title}
    className="count-chart"
    height={28 * Math.min(most, of.lines.length) + (of.series.length > 1 ? 44 : 12)}
  />
)
