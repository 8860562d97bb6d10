// The first names the layers in their order; the second's glob is hoisted above all else in its own file.
import "../ui/tokens.css";
import "./component-styles.ts";
