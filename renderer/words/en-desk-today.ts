/** The texts of the desk's page of the day, and of every page with figures. See `words.ts`. */
export const enDeskToday = {
  deskFigures: {
    asTable: 'As table',
    chartOf: (title: string) => `Chart: ${title}. The same stands under As table.`,
  },
  deskToday: {
    title: (day: string) => `Today, ${day}`,
    counting: 'Counting…',
    beside: (days: number, weekday: string) =>
      days === 1
        ? `Compared with the one ${weekday} of the last four weeks that had sales`
        : `Compared with the last ${days} ${weekday}s, on average`,
    noUsual: (weekday: string) =>
      `No ${weekday} of the last four weeks had any sales, so there is nothing to compare with yet.`,
    usually: (figure: string) => `usually ${figure}`,
    byNow: (amount: string) => `usually ${amount} by now`,
    net: 'Takings',
    sales: 'Sales',
    average: 'Average sale',
    averageHint: 'takings by sales',
    units: 'Units per sale',
    unitsHint: (pieces: string) => `${pieces} pieces in all`,
    attach: 'Attach rate',
    attachHint: (accepted: string, shown: string) => `${accepted} of ${shown} cards`,
    byHour: 'Takings by hour',
    hour: 'Hour',
    today: 'Today',
    usual: (weekday: string) => `A usual ${weekday}`,
    noSales: 'The first sale of the day will stand here, hour by hour.',
    stock: 'Runs out',
    stockFine: 'Nothing that was sold lately runs out.',
    gone: 'none left',
    left: (stock: string) => `${stock} left`,
  },
};

export type DeskTodayWords = typeof enDeskToday;
