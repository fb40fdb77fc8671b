import type { MonthCount } from '#modules/publishing'
import type { ChartWidth } from './outcome-chart.ts'
import { bar, family, ink, open, still } from './still.ts'

const sizes = {
  wide: { width: 520, height: 170 },
  narrow: { width: 340, height: 150 },
} as const

/** The year stands under its first month, and under the first of all: not under a December, whose neighbour has the next. */
const nameOf = ({ year, month }: MonthCount, index: number): string => {
  if (month === 1 || (index === 0 && month < 12)) return `${month}月\n${year}`
  return index === 0 ? `${month}月` : `${month}`
}

/** Documents a month as upright bars, an SVG without script or inline style. Sizes in pixels. */
export const monthChart = async (months: readonly MonthCount[], size: ChartWidth): Promise<string> => {
  const { init } = await import('echarts/dist/echarts.esm.min.mjs')
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...sizes[size] })
  const label = { color: ink, fontSize: 13, fontFamily: family, textBorderWidth: 0 }
  chart.setOption({
    animation: false,
    grid: { left: 2, right: 2, top: 22, bottom: 40 },
    yAxis: { type: 'value', show: false, min: 0 },
    xAxis: {
      type: 'category',
      silent: true,
      data: months.map((month, index) => nameOf(month, index)),
      axisLine: { lineStyle: { color: open } },
      axisTick: { show: false },
      axisLabel: { ...label, interval: 0, lineHeight: 17 },
    },
    series: [
      {
        type: 'bar',
        silent: true,
        barWidth: '62%',
        data: months.map(({ documents }, index) => ({
          value: documents,
          itemStyle: { color: index === months.length - 1 ? open : bar },
          label: { ...label, show: documents > 0, position: 'top' },
        })),
      },
    ],
  })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return still(svg)
}
