/**
 * How a diagram looks: rules for the class names that Mermaid and `paint` give. `paint` copies the rules that a
 * drawing needs into it, below its id. Authors mark heat with the classes hot, warm, cool and quiet.
 */
export const THEME = `
svg { font: 15px var(--font-ui); }
text { fill: var(--diagram-ink, var(--ink)); }
tspan[font-weight="bold"] { font-weight: 650; }

.hot { --diagram-fill: var(--heat-5); --diagram-edge: var(--heat-6); --diagram-ink: var(--heat-ink-5); }
.warm { --diagram-fill: var(--heat-3); --diagram-edge: var(--heat-4); --diagram-ink: var(--heat-ink-3); }
.cool { --diagram-fill: var(--heat-1); --diagram-edge: var(--heat-2); --diagram-ink: var(--heat-ink-1); }
.quiet { --diagram-fill: transparent; --diagram-edge: var(--line-strong); --diagram-ink: var(--ink-soft); }

.node rect, .node circle, .node ellipse, .node polygon, .node path {
  fill: var(--diagram-fill, var(--surface-raised));
  stroke: var(--diagram-edge, var(--line-strong));
}
.node rect, .cluster rect, .note { rx: 4px; }
.node.quiet rect, .node.quiet polygon, .node.quiet path { stroke-dasharray: 4 3; }
.node text { text-anchor: middle; }
.cluster rect { fill: var(--surface-sunken); stroke: var(--line); }
.cluster.hot rect, .cluster.warm rect, .cluster.cool rect { stroke: var(--diagram-fill); stroke-width: 1.5px; }
.cluster text { fill: var(--ink-soft); font-weight: 600; }

.link { fill: none; stroke: var(--ink-soft); stroke-width: 1.25px; }
.link.edge-thickness-thick { stroke-width: 2.5px; }
.link.edge-thickness-invisible { stroke-width: 0; }
.link.edge-pattern-dashed, .link.edge-pattern-dotted { stroke-dasharray: 4 3; }
.link.hot, .link.warm { stroke: var(--diagram-fill); stroke-width: 3px; }
.link.cool { stroke: var(--accent); stroke-width: 1.75px; }
.edgeLabel rect { fill: var(--diagram-ground, var(--surface)); }
.edgeLabel text { fill: var(--ink-soft); font-size: 14px; }
marker path, marker circle, marker polygon { fill: var(--ink-soft); stroke: none; }
marker.cross path, marker.crosshead path { fill: none; stroke: var(--ink-soft); stroke-width: 2px; }
marker.hot path, marker.warm path { fill: var(--diagram-fill); }
marker.cool path { fill: var(--accent); }

.actor { text-anchor: middle; }
rect.actor { fill: var(--surface-raised); stroke: var(--line-strong); }
text.actor { font-weight: 600; }
.actor-line { stroke: var(--line-strong); stroke-dasharray: 2 4; }
.actor-man line, .actor-man circle { fill: var(--surface-raised); stroke: var(--ink); stroke-width: 1.5px; }
.messageLine0, .messageLine1 { fill: none; stroke: var(--ink-soft); stroke-width: 1.25px; }
.messageLine1 { stroke-dasharray: 4 3; }
.note { fill: var(--accent-soft); stroke: none; }
.noteText { font-size: 14px; }
.activation0, .activation1, .activation2 { fill: var(--surface-sunken); stroke: var(--line-strong); }
.loopLine { stroke: var(--line-strong); stroke-dasharray: 4 3; }
.labelBox { fill: var(--surface-sunken); stroke: var(--line-strong); }
.labelText { font-weight: 600; font-size: 14px; }
.loopText, .sectionTitle { fill: var(--ink-soft); text-anchor: middle; }
.rect { fill: var(--diagram-fill, var(--surface-sunken)); opacity: 0.5; }
marker.sequencenumber circle { fill: var(--ink-soft); }
.sequenceNumber { fill: var(--surface); font-size: 12px; }
`;
