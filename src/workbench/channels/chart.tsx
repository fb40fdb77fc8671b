import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { Breakdown } from './series.ts'

register([BarChart, GridComponent, LegendComponent, SVGRenderer])

/** Colours that stay apart from each other in grey, too. */
const colours = ['#153e75', '#c07a1d', '#2c6a3c', '#a31f17', '#7b8fae', '#6b4a86', '#a69d8f', '#3f7f8c']
const ink = '#1d1a16'
const most = 12

const optionOf = ({ series, lines }: Breakdown) => {
  const shown = lines.slice(0, most)
  const text = { color: ink, fontSize: 13 }
  return {
    animation: false,
    color: colours,
    legend: { show: series.length > 1, bottom: 0, textStyle: text, itemWidth: 12, itemHeight: 12 },
    grid: { left: 4, right: 44, top: 4, bottom: series.length > 1 ? 36 : 4, containLabel: true },
    xAxis: { type: 'value' as const, show: false },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: shown.map(({ label }) => label),
      axisTick: { show: false },
      axisLabel: { ...text, width: 130, overflow: 'truncate' as const },
    },
    series: series.map((name, index) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      silent: true,
      barMaxWidth: 22,
      data: shown.map(({ counts }) => counts[index] ?? 0),
      label: {
        ...text,
        show: index === series.length - 1,
        position: 'right' as const,
        formatter: ({ dataIndex }: { readonly dataIndex: number }) => String(shown[dataIndex]?.total ?? ''),
      },
    })),
  }
}

/** The largest lines of a breakdown as bars; the table beside it has all of them. */
export const Chart = ({ of, title }: { readonly of: Breakdown; readonly title: string }): ReactNode => {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const chart = init(element, null, { renderer: 'svg' })
    chart.setOption(optionOf(of))
    const watch = new ResizeObserver(() => {
      chart.resize()
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [of])
  const height = 28 * Math.min(most, of.lines.length) + (of.series.length > 1 ? 44 : 12)
  return <div ref={frame} className="count-chart" role="img" aria-label={title} style={{ height }} />
}
