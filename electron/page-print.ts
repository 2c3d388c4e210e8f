import { onPaper, type PaperFiles } from './paper-window.ts';

/** Ink on white whatever the screen's colours; bars are told apart by their look, for printers without colour. */
const style = `
@page { size: A4 landscape; margin: 12mm 12mm 16mm }
body { margin: 0; color: #111; font: 9pt/1.35 'Inter', 'Liberation Sans', 'Helvetica Neue', Arial, sans-serif }
h1 { margin: 0; font-size: 16pt }
p { margin: 1mm 0 }
.of { font-weight: 600 }
.practice { font-weight: 700; letter-spacing: .1em }
figure { margin: 4mm 0 5mm; padding: 3mm; border: .2mm solid #bbb; border-radius: 1mm; break-inside: avoid }
figcaption { margin-bottom: 2mm; font-weight: 600 }
svg { display: block; width: 100%; max-height: 80mm }
svg text { font-size: 12px; fill: #333 }
rect.full { fill: #1e3a8a }
rect.outline { fill: #fff; stroke: #444; stroke-width: 1.2; stroke-dasharray: 4 2 }
.key { display: inline-block; width: 3mm; height: 3mm; margin: 0 1.5mm 0 3mm; vertical-align: -.4mm }
.key.full { background: #1e3a8a }
.key.outline { border: .3mm dashed #444; box-sizing: border-box }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums }
th, td { padding: 1.2mm 1.5mm; border-bottom: .15mm solid #bbb; text-align: right; vertical-align: top }
th:first-child { text-align: left }
thead th { color: #444; font-size: 8pt; vertical-align: bottom }
thead { display: table-header-group }
tfoot { display: table-row-group; font-weight: 600 }
tr { break-inside: avoid }
small { display: block; color: #444; font-size: 7.5pt; font-weight: 400 }
td small { white-space: nowrap }
`;

const footer =
  '<div style="width:100%;padding:0 12mm;font-size:7pt;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>';

const filesOf = (page: string): PaperFiles => ({
  'page.html': ['text/html; charset=utf-8', page],
  'page.css': ['text/css', style],
});

/** An HTML page as a PDF on A4, its pages numbered. */
export function pagePdf(page: string): Promise<Buffer> {
  return onPaper(filesOf(page), (contents) =>
    contents.printToPDF({
      ...{ preferCSSPageSize: true, printBackground: true },
      ...{ displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer },
    }),
  );
}

/** Asks by the system's dialog where to print an HTML page; answers `none` where this computer knows no printer. */
export function printPage(page: string): Promise<'printed' | 'not-printed' | 'none'> {
  return onPaper(filesOf(page), async (contents) => {
    if ((await contents.getPrintersAsync()).length === 0) return 'none';
    return new Promise((resolve) =>
      contents.print({ printBackground: true, landscape: true, pageSize: 'A4' }, (printed) =>
        resolve(printed ? 'printed' : 'not-printed'),
      ),
    );
  });
}
