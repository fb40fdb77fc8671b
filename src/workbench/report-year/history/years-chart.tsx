import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import type { YearFigures } from '../words.ts'
import { outcomeSeries } from './series.ts'

register([BarChart, GridComponent, LegendComponent, SVGRenderer])

/** Colours that stay apart from each other in grey, too. */
const colours = ['#153e75', '#7b8fae', '#a31f17', '#c07a1d', '#6b4a86', '#a69d8f', '#2c6a3c']

const optionOf = (of: readonly YearFigures[]) => {
  const { years, series } = outcomeSeries(of)
  const text = { color: '#1d1a16', fontSize: 13 }
  return {
    animation: false,
    color: colours,
    legend: { bottom: 0, textStyle: text, itemWidth: 12, itemHeight: 12 },
    grid: { left: 4, right: 8, top: 12, bottom: 56, containLabel: true },
    xAxis: { type: 'category' as const, data: years, axisLabel: text, axisTick: { show: false } },
    yAxis: { type: 'value' as const, minInterval: 1, axisLabel: text },
    series: series.map(({ name, data }) => ({
      type: 'bar' as const,
      name,
      stack: 'all',
      silent: true,
      barMaxWidth: 46,
      data,
    })),
  }
}

/** How requests ended over the years; the table beside it has the numbers. */
export const YearsChart = ({ of }: { readonly of: readonly YearFigures[] }): ReactNode => {
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
  return (
    <div
      ref={frame}
      className="years-chart"
      role="img"
      aria-label="历年申请办理结果的柱形图，数字在旁边的表里"
    />
  )
}
