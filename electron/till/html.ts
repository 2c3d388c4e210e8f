const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands in HTML or SVG, between tags or in quotation marks. */
export const html = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
