/** What the organisation may choose, from `style` in organization.yaml. */
export interface StyleOptions {
  /** 12, 13 or 14 points. */
  readonly fontSize: number;
  /** Multiple of the font's natural line height, 1 to 1.5. */
  readonly lineSpacing: number;
}

/** What else the layout depends on: the organisation's style and the document's own page. */
export interface LayoutOptions extends StyleOptions {
  readonly orientation: 'landscape' | undefined;
  readonly look: 'leaflet' | undefined;
  /** False: no page bears its number. */
  readonly isNumbered: boolean;
}
