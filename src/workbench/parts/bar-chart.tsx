import type { BarSeriesOption } from 'echarts/charts'
import { BarChart as Bars } from 'echarts/charts'
import type { GridComponentOption, LegendComponentOption } from 'echarts/components'
import { GridComponent, LegendComponent } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { init, use as register } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

register([Bars, GridComponent, LegendComponent, SVGRenderer])

export type BarOption = ComposeOption<BarSeriesOption | GridComponentOption | LegendComponentOption>

/** How words of a chart look, and a legend below it. */
export const chartText = { color: '#1d1a16', fontSize: 13 }
export const chartLegend = { bottom: 0, textStyle: chartText, itemWidth: 12, itemHeight: 12 }

/**
 * Stacked bars as a picture; a table with the same numbers belongs beside it. Load it lazily: the drawing library is
 * large. The option must stay the same object while nothing changes.
 */
export const BarChart = ({
  option,
  label,
  className,
  height,
}: {
  readonly option: BarOption
  /** What the picture shows, for who does not see it. */
  readonly label: string
  readonly className: string
  /** In pixels; without one, the style sheet says. */
  readonly height?: number
}): ReactNode => {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const chart = init(element, null, { renderer: 'svg' })
    chart.setOption(option)
    const watch = new ResizeObserver(() => {
      chart.resize()
    })
    watch.observe(element)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [option])
  return <div ref={frame} className={className} role="img" aria-label={label} style={{ height }} />
}
